import OgiveNumerics
import Testing

/// Mean and variance of draws, with their standard errors.
struct Moments {
  let count: Double
  let mean: Double
  let variance: Double

  init(_ draws: [Double]) {
    count = Double(draws.count)
    let mean = draws.reduce(0, +) / Double(draws.count)
    self.mean = mean
    variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws.count)
  }

  /// Two sets of independent draws have the same mean and variance, to five standard errors.
  static func expectEqual(_ draws: [Double], _ others: [Double], _ comment: Comment) {
    let (a, b) = (Moments(draws), Moments(others))
    let error = (a.variance / a.count + b.variance / b.count).squareRoot()
    #expect(abs(a.mean - b.mean) < 5 * error, comment)
    let spread = (2 / a.count + 2 / b.count).squareRoot()
    #expect(abs(Double.log(a.variance / b.variance)) < 6 * spread, comment)
  }
}
