/// Importance weights made stable: the largest are replaced by the expected order statistics of a
/// generalised Pareto distribution fitted to them.
///
/// Vehtari, Simpson, Gelman, Yao and Gabry 2024, "Pareto smoothed importance sampling", Journal of
/// Machine Learning Research 25(72).
public struct ParetoSmoothing: Sendable {
  /// The smoothed weights, in the order given; they sum to one. All zero where no draw had mass.
  public let weights: [Double]
  /// The estimated shape of the weights' tail, k-hat: an estimate's error falls with the number of
  /// draws as it should where this is below 0.5, more slowly to 0.7, and cannot be relied on above.
  /// Infinite where too few weights were above zero to tell.
  public let shape: Double

  /// Smooths the weights with these logarithms; what is not a number or infinite counts as no
  /// weight.
  ///
  /// - Parameter relativeEfficiency: The effective part of the draws where they are a chain's.
  public init(logWeights: [Double], relativeEfficiency: Double = 1) {
    let largest = logWeights.reduce(-Double.infinity) { $1 < .infinity ? max($0, $1) : $0 }
    guard largest > -.infinity else {
      weights = logWeights.map { _ in 0 }
      shape = .infinity
      return
    }
    var weights = Self.exponentials(logWeights, largest: largest)
    shape = Self.smooth(&weights, Self.tailLength(weights.count, relativeEfficiency))
    let total = weights.reduce(0, +)
    for i in weights.indices { weights[i] /= total }
    self.weights = weights
  }

  /// The number of equally weighted draws that would estimate a mean as well: `1 / Σ w²` for
  /// weights that sum to one (Kong, Liu and Wong 1994, doi:10.1080/01621459.1994.10476469).
  public var effectiveSize: Double {
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    return squares > 0 ? 1 / squares : 0
  }

  /// Whether estimates with these weights can be relied on: k-hat below
  /// `min(1 - 1 / log10 S, 0.7)` for S draws.
  public var isReliable: Bool {
    guard weights.count > 1 else { return false }
    let digits = Double.log(Double(weights.count)) / Double.log(10)
    return shape < min(1 - 1 / digits, 0.7)
  }

  private static func exponentials(_ logWeights: [Double], largest: Double) -> [Double] {
    var weights = logWeights
    for first in stride(from: 0, to: weights.count, by: Draws8.width) {
      let lanes = Draws8(weights.span, from: first) - Draws8(largest)
      var span = weights.mutableSpan
      Draws8.exp(lanes).write(to: &span, from: first)
    }
    for i in weights.indices where !(weights[i] <= 1) { weights[i] = 0 }
    return weights
  }

  /// How many of the largest weights are the tail.
  private static func tailLength(_ count: Int, _ relativeEfficiency: Double) -> Int {
    let wanted = 3 * (Double(count) / relativeEfficiency).squareRoot()
    return Int(min(Double(count) / 5, wanted).rounded(.up))
  }

  /// Smooths the tail of `weights`, the largest of them one; its shape.
  private static func smooth(_ weights: inout [Double], _ tailLength: Int) -> Double {
    guard tailLength < weights.count else { return .infinity }
    let rank = weights.count - tailLength - 1
    let cutoff = max(
      OrderStatistics.select([rank], from: weights.span)[0], Double.leastNormalMagnitude)
    let tail = weights.indices.filter { weights[$0] > cutoff }
      .sorted { (weights[$0], $0) < (weights[$1], $1) }
    guard tail.count > 4 else { return .infinity }
    let pareto = GeneralisedPareto(exceedances: tail.map { weights[$0] - cutoff })
    guard pareto.shape.isFinite, pareto.scale.isFinite else { return .infinity }
    for (rank, i) in tail.enumerated() {
      let quantile = pareto.quantile((Double(rank) + 0.5) / Double(tail.count))
      weights[i] = min(cutoff + quantile, 1)
    }
    return pareto.shape
  }
}
