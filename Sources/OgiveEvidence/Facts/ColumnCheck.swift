internal import OgiveText

/// Compares the header of a file with the columns that are known.
enum ColumnCheck {
  /// A warning for each extra column whose name is nearly that of a known one that is absent:
  /// it is kept, but what it says is not read.
  static func warnings(_ table: CSVTable, known: [String]) -> [Diagnostic] {
    let absent = known.filter { table.position(of: $0) == nil }
    return table.header.compactMap { cell in
      guard !known.contains(cell.text),
        let meant = Suggestion.nearest(to: cell.text, among: absent)
      else { return nil }
      return Diagnostic(
        .unknownColumn, "the column '\(cell.text)' is kept but not read", at: cell.location,
        notes: ["did you mean '\(meant)'?"], severity: .warning)
    }
  }
}
