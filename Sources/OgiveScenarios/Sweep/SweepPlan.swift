/// The rows of a sweep: every place of the axes that concern a scenario, scenario by scenario.
///
/// A row does not depend on any other, so that rows can be made anywhere and in any order.
struct SweepPlan: Sendable {
  /// One row: a scenario under a reading of the facts, and where it stands on its axes.
  struct Case: Sendable {
    let variant: Int
    let scenario: Int
    /// The axes that concern the scenario, with the place on each.
    let places: [(axis: Int, place: Int)]
  }

  /// A run of rows of one scenario.
  private struct Stretch: Sendable {
    let variant: Int
    let scenario: Int
    let axes: [Int]
    let rows: Range<Int>
  }

  private let axes: [SweepAxis]
  private let stretches: [Stretch]
  /// How many rows there are.
  let count: Int

  /// The plan of axes over scenarios under so many readings of the facts; nil where it has more rows
  /// than ``SweepLinks/rowLimit``.
  init?(axes: [SweepAxis], scenarios: [String], variants: Int) {
    self.axes = axes
    var stretches: [Stretch] = []
    var count = 0
    for variant in 0..<variants {
      for (index, scenario) in scenarios.enumerated() {
        let own = axes.indices.filter { axes[$0].concerns(scenario) }
        guard !own.isEmpty else { continue }
        var product = 1
        for axis in own {
          product *= axes[axis].count
          guard product + count <= SweepLinks.rowLimit else { return nil }
        }
        stretches.append(
          Stretch(
            variant: variant, scenario: index, axes: own, rows: count..<(count + product)))
        count += product
      }
    }
    self.stretches = stretches
    self.count = count
  }

  /// The row with index `row`, 0 ..< ``count``; the last axis changes fastest.
  subscript(row: Int) -> Case {
    let stretch = stretches.first { $0.rows.contains(row) } ?? stretches[0]
    var rest = row - stretch.rows.lowerBound
    var places: [(axis: Int, place: Int)] = []
    for axis in stretch.axes.reversed() {
      let (whole, place) = rest.quotientAndRemainder(dividingBy: axes[axis].count)
      places.append((axis, place))
      rest = whole
    }
    return Case(
      variant: stretch.variant, scenario: stretch.scenario, places: places.reversed())
  }
}
