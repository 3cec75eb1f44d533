/// When a condition becomes true and stays so, draw by draw.
struct CrossingDates {
  /// The date of each draw; infinite where it never comes within the steps.
  let dates: [Double]

  /// The first step of each draw at whose end the condition holds and keeps holding for `hold` years.
  ///
  /// - Parameters:
  ///   - steps: The ends of the steps, each the end of a month, increasing, as far as the last date
  ///     asked for plus the hold.
  ///   - truths: For each step, whether the condition holds in each draw.
  init(steps: [Double], hold: Double, truths: [[Double]]) {
    let count = truths.first?.count ?? 0
    // Months are not equally long, and neither may February shorten a hold of three months.
    let months = steps.map { ($0 * 12).rounded() }
    let needed = hold * 12 - 1e-3
    dates = (0..<count).map { draw in
      var start: Int?
      for (step, truth) in truths.enumerated() {
        guard truth[draw] != 0 else {
          start = nil
          continue
        }
        let first = start ?? step
        start = first
        if months[step] - months[first] >= needed { return steps[first] }
      }
      return .infinity
    }
  }
}
