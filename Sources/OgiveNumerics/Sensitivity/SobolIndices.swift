/// How much of an output's variance each of several independent inputs accounts for.
///
/// The first-order index is the part that would go if the input were known; the total index the part
/// that would stay if all the others were. They differ by the input's interactions. With y the output
/// at the points A, B and A with input i from B, of variance V:
///
/// ```
/// first = mean(y_B (y_ABi - y_A)) / V        total = mean((y_A - y_ABi)²) / (2 V)
/// first = 1 - mean((y_B - y_ABi)²) / (2 V)
/// ```
///
/// Of the two ways to the first-order index, that by Saltelli et al. 2010
/// (doi:10.1016/j.cpc.2009.09.018) is exact for an input that does nothing and that by Jansen 1999
/// (doi:10.1016/S0010-4655(98)00154-4) for one that does everything; they are mixed so that the sum varies
/// least over the base rows, each input for itself.
/// Standard errors come from resampling base rows; they are on the large side, because they do not
/// know how evenly Sobol's points are spread.
public struct SobolIndices: Sendable, Hashable {
  /// The first-order index of each input; a little below zero where there is none.
  public let first: [MonteCarloEstimate]
  /// The total index of each input.
  public let total: [MonteCarloEstimate]
  /// The output's mean.
  public let mean: Double
  /// The output's variance. Where it is zero the indices are not numbers.
  public let variance: Double
  /// How many base rows were used: those where every output is finite.
  public let rowCount: Int

  /// The indices of the model that gave `outputs` at the points of `design`, in their order.
  ///
  /// - Parameters:
  ///   - outputs: One for each point. A base row with an output that is not finite is left out.
  ///   - resamples: How many times base rows are resampled for the standard errors.
  ///   - random: Where the resampled rows are drawn from.
  public init(
    of outputs: [Double], in design: SensitivityDesign, resamples: Int = 200, random: RandomSource
  ) {
    precondition(outputs.count == design.count, "one output for each point of the design")
    let rows = SensitivityRows(outputs, design)
    mean = rows.mean
    variance = rows.variance
    rowCount = rows.count
    let all = rows.indices(of: Array(0..<rows.count))
    var spread = [RunningMoments](repeating: RunningMoments(), count: all.count)
    for resample in 0..<max(resamples, 0) where rows.count > 1 {
      let stream = random.stream("base rows", UInt64(resample))
      let chosen = (0..<rows.count).map { stream.choice(UInt64($0), below: rows.count) }
      for (i, index) in rows.indices(of: chosen).enumerated() { spread[i].add(index) }
    }
    let estimates = zip(all, spread).map {
      MonteCarloEstimate(value: $0, standardError: $1.standardDeviation)
    }
    first = Array(estimates.prefix(design.inputCount))
    total = Array(estimates.suffix(design.inputCount))
  }
}
