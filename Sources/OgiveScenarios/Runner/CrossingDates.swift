/// When a condition becomes true and stays so, draw by draw.
struct CrossingDates {
  /// The date of each draw, the last day of a step in decimal years; infinite where it never comes within
  /// the steps.
  let dates: [Double]

  /// The first step of each draw at whose end the condition holds and keeps holding for `hold` years.
  ///
  /// - Parameters:
  ///   - steps: The ends of the steps, each the end of a day, increasing, as far as the last date asked
  ///     for plus the hold.
  ///   - truths: For each step, whether the condition holds in each draw.
  init(steps: [Double], hold: Double, truths: [[Double]]) {
    let count = truths.first?.count ?? 0
    // Months are not equally long, and neither may February shorten a hold of three months.
    let months = steps.map { step in
      let (month, nearest) = (step * 12, (step * 12).rounded())
      return (month - nearest).magnitude < 0.2 ? nearest : month
    }
    let needed = hold * 12 - 1e-3
    let days = steps.map(\.lastDay)
    dates = (0..<count).map { draw in
      var start: Int?
      for (step, truth) in truths.enumerated() {
        guard truth[draw] != 0 else {
          start = nil
          continue
        }
        let first = start ?? step
        start = first
        if months[step] - months[first] >= needed { return days[first] }
      }
      return .infinity
    }
  }
}
