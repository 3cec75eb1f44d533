/// What is kept of a sweep: what was found at each of its places.
struct KeptSweep: Codable, Sendable {
  let outcomes: [SweepOutcome]
  let rows: [SweepTable.Row]

  init(_ table: SweepTable) {
    outcomes = table.outcomes
    rows = table.rows
  }
}
