internal import OgiveScenarios

/// The checks of a run in sentences: those that fail one by one, those that hold together.
struct CheckSentences {
  let rows: [CheckRow]

  /// The sentences, without marks of lists; none where nothing is checked.
  var all: [String] {
    guard !rows.isEmpty else { return [] }
    let failing = rows.filter { !$0.holds }.map { row in
      let place = row.failsAt.isEmpty ? "" : ", first at \(row.failsAt)"
      let share = row.held == 0 ? "none" : "\(percent(row.held)) of the draws"
      return "\(row.level): \(row.check) does not hold in \(row.scenario): "
        + "\(row.that) is true in \(share)\(row.held == 0 ? " of the draws" : " only")\(place)"
    }
    let names = Set(rows.map(\.check))
    let sound = names.subtracting(rows.filter { !$0.holds }.map(\.check)).count
    let rest =
      failing.isEmpty
      ? (names.count == 1 ? "it holds" : "all \(names.count) hold") + " in every scenario"
      : "\(sound) of \(names.count) hold everywhere"
    return failing + [rest]
  }

  /// In whole percent, but never 100 where a draw fails.
  private func percent(_ share: Double) -> String {
    "\(min(99, Int((100 * share).rounded())))%"
  }
}
