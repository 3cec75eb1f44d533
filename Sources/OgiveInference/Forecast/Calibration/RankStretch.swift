/// How the bands are widened or narrowed, by rank: what is left to correct when forecasts are compared
/// with what came.
///
/// A draw's distance from the median, on the log scale, is multiplied by the factor at its rank:
/// linear between the levels of the table and constant beyond them.
public struct RankStretch: Sendable, Hashable {
  /// The ranks that the table has factors for.
  public static let levels = [0.05, 0.1, 0.25, 0.75, 0.9, 0.95]

  /// The least number of figures that it holds from.
  public let least: Int
  /// The factors at ``levels``, above zero.
  public let factors: [Double]

  /// The stretch of forecasts from `least` figures on; a factor for each of ``levels``.
  public init(from least: Int, factors: [Double]) {
    precondition(factors.count == Self.levels.count, "a factor for each level")
    self.least = least
    self.factors = factors
  }

  /// What the development series ask for.
  public static let standard = [
    RankStretch(from: 3, factors: [0.93, 0.91, 0.74, 1.23, 1.28, 1.34]),
    RankStretch(from: 5, factors: [0.86, 0.88, 0.94, 0.97, 1.08, 1.12]),
    RankStretch(from: 9, factors: [1.12, 1.05, 1.21, 0.71, 0.76, 0.84]),
  ]

  /// The factor at a rank from 0 to 1.
  public func factor(at rank: Double) -> Double {
    let next = Self.levels.firstIndex { rank < $0 } ?? Self.levels.count
    guard next > 0 else { return factors[0] }
    guard next < factors.count else { return factors[next - 1] }
    let share = (rank - Self.levels[next - 1]) / (Self.levels[next] - Self.levels[next - 1])
    return factors[next - 1] + share * (factors[next] - factors[next - 1])
  }
}
