/// How many columns and rows a terminal has.
struct TerminalSize: Hashable {
  let columns: Int
  let rows: Int
}
