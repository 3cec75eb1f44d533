/// The Brier score of the probability of an event: the squared distance from what happened, 0 or 1.
///
/// ```
/// BS = 1/n Σ (pᵢ - oᵢ)² = reliability - resolution + uncertainty
/// ```
///
/// Brier 1950, doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2; the decomposition of Murphy 1973,
/// doi:10.1175/1520-0450(1973)012<0595:ANVPOT>2.0.CO;2.
public struct BrierScore: ProbabilityScore {
  /// What a mean Brier score is made of.
  public struct Decomposition: Sendable, Hashable {
    /// How far the probabilities lie from how often the event happened when they were said; zero is best.
    public let reliability: Double
    /// How far those frequencies lie from the overall frequency; the larger the better.
    public let resolution: Double
    /// The variance of the event itself, which no forecast changes.
    public let uncertainty: Double

    /// The mean Brier score.
    public var total: Double { reliability - resolution + uncertainty }
  }

  /// The score.
  public init() {}

  public var card: ScoreCard {
    ScoreCard(
      name: "brier", summary: "squared error of a probability", direction: .smaller, unit: .none,
      isProper: true, source: "doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2")
  }

  /// - Throws: ``ScoreError/outOfRange(_:)`` for a probability outside 0...1.
  public func score(_ probability: Double, happened: Bool) throws(ScoreError) -> Double {
    guard (0...1).contains(probability) else { throw .outOfRange(probability) }
    let error = probability - (happened ? 1 : 0)
    return error * error
  }

  /// The mean score of many forecasts in its parts.
  ///
  /// Forecasts belong together where their probabilities are equal, which makes the sum exact; of
  /// probabilities that are all different the resolution is as large as the uncertainty, so round them
  /// first.
  ///
  /// - Throws: ``ScoreError/empty``, ``ScoreError/unequalCounts(_:_:)`` or
  ///   ``ScoreError/outOfRange(_:)``.
  public func decomposition(
    _ probabilities: [Double], happened: [Bool]
  ) throws(ScoreError) -> Decomposition {
    guard probabilities.count == happened.count else {
      throw .unequalCounts(probabilities.count, happened.count)
    }
    guard !probabilities.isEmpty else { throw .empty }
    for value in probabilities where !(0...1).contains(value) { throw .outOfRange(value) }
    let pairs = zip(probabilities, happened).sorted { $0.0 < $1.0 }
    let count = Double(pairs.count)
    let frequency = Double(happened.count { $0 }) / count
    var (reliability, resolution) = (0.0, 0.0)
    var rest = pairs[...]
    while let probability = rest.first?.0 {
      let group = rest.prefix { $0.0 == probability }
      let size = Double(group.count)
      let share = Double(group.count { $0.1 }) / size
      reliability += size * (probability - share) * (probability - share)
      resolution += size * (share - frequency) * (share - frequency)
      rest = rest.dropFirst(group.count)
    }
    return Decomposition(
      reliability: reliability / count, resolution: resolution / count,
      uncertainty: frequency * (1 - frequency))
  }
}
