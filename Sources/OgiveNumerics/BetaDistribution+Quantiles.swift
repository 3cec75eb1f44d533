extension BetaDistribution {
  /// The shapes of the beta distribution with two given quantiles.
  ///
  /// Two bisections, one in the other: for each sum of the shapes the mean that puts `lowProbability`
  /// below `low`, and the sum that then puts `highProbability` below `high`.
  ///
  /// - Parameters:
  ///   - low: A value above 0.
  ///   - high: A value above `low` and below 1.
  /// - Returns: nil where the values are not so, or no shapes between 1e-4 and 1e9 have the quantiles.
  public static func shapes(
    low: Double, _ lowProbability: Double = 0.1, high: Double, _ highProbability: Double = 0.9
  ) -> (a: Double, b: Double)? {
    guard 0 < low, low < high, high < 1 else { return nil }
    func mean(_ sum: Double) -> Double {
      bisection(from: 0, to: 1) { mean in
        cumulative(low, mean * sum, (1 - mean) * sum) > lowProbability
      }
    }
    let logSum = bisection(from: -8, to: 20.5) { logSum in
      let sum = Double.exp(logSum)
      let mean = mean(sum)
      return cumulative(high, mean * sum, (1 - mean) * sum) < highProbability
    }
    let sum = Double.exp(logSum)
    let mean = mean(sum)
    let (a, b) = (mean * sum, (1 - mean) * sum)
    let error = max(
      (cumulative(low, a, b) - lowProbability).magnitude,
      (cumulative(high, a, b) - highProbability).magnitude)
    return error < 1e-9 ? (a, b) : nil
  }

  /// Where a condition that holds from `lower` on ceases to, to the last bits that matter.
  static func bisection(
    from lower: Double, to upper: Double, while holds: (Double) -> Bool
  ) -> Double {
    var (lower, upper) = (lower, upper)
    for _ in 0..<60 {
      let middle = 0.5 * (lower + upper)
      if holds(middle) { lower = middle } else { upper = middle }
    }
    return 0.5 * (lower + upper)
  }
}
