/// When a condition becomes true and stays so, draw by draw.
struct CrossingDates {
  /// The date of each draw; infinite where it never comes within the steps.
  let dates: [Double]

  /// The first step of each draw at whose end the condition holds and keeps holding for `hold` years.
  ///
  /// - Parameters:
  ///   - steps: The ends of the steps, increasing, as far as the last date asked for plus the hold.
  ///   - truths: For each step, whether the condition holds in each draw.
  init(steps: [Double], hold: Double, truths: [[Double]]) {
    let count = truths.first?.count ?? 0
    // A hold of three months must not miss by the last bit of a decimal year.
    let needed = hold - 1e-6
    dates = (0..<count).map { draw in
      var start: Double?
      for (step, truth) in zip(steps, truths) {
        guard truth[draw] != 0 else {
          start = nil
          continue
        }
        let first = start ?? step
        start = first
        if step - first >= needed { return first }
      }
      return .infinity
    }
  }
}
