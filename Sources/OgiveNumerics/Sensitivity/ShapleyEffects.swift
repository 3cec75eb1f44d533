/// How much of an output's variance each of several inputs accounts for, when the inputs depend on each
/// other: Shapley's fair division of the variance, estimated from draws alone.
///
/// What a set of inputs is worth is the variance that is left when all the others are known; an
/// input's effect is what it adds to the worth, averaged over the orders in which the inputs may come.
/// Effects are at least zero up to noise and sum to one. The variance that is left is estimated
/// from each centre's nearest draws, in the normal scores of the inputs that are known. The output is
/// taken to be determined by the inputs: what else moves it is spread over them.
///
/// Song, Nelson and Staum 2016, doi:10.1137/15M1048070; Owen and Prieur 2017, doi:10.1137/16M1097717;
/// the estimator from given draws: Broto, Bachoc and Depecker 2020, doi:10.1137/18M1234631.
public struct ShapleyEffects: Sendable, Hashable {
  /// The effect of each input, a part of the variance.
  public let effects: [MonteCarloEstimate]
  /// The output's variance over all draws. Where it is zero the effects are not numbers.
  public let variance: Double

  /// The most inputs: the work doubles with each.
  public static let inputLimit = 12
  /// How many draws, the centre itself included, a variance is read from.
  static let neighbours = 3

  /// The effects on several outputs, such as one quantity at several dates, from the same draws.
  ///
  /// The work grows with centres, draws and `2^inputs`; 500 centres of 4,000 draws with five inputs
  /// take a fraction of a second.
  ///
  /// - Parameters:
  ///   - inputs: A column of draws for each input. Equal rows count as one where neighbours are
  ///     sought, so that resampled draws do no harm.
  ///   - outputs: A column of draws for each output.
  ///   - centres: The most draws at which the variances are read; standard errors fall with the
  ///     square root.
  /// - Throws: ``SolverError/Status/invalid`` unless there are 1 to ``inputLimit`` columns of inputs,
  ///   with three different rows or more, and every column is as long as the others and finite.
  public static func estimate(
    inputs: [[Double]], outputs: [[Double]], centres: Int = 500, random: RandomSource
  ) throws(SolverError) -> [ShapleyEffects] {
    guard let draws = NeighbourDraws(inputs: inputs, outputs: outputs, random: random) else {
      throw SolverError(.invalid, in: "Shapley effects")
    }
    let variances = outputs.map { output in
      var moments = RunningMoments()
      for value in output { moments.add(value) }
      return moments.variance
    }
    var worths = ConditionalVariances(draws)
    let values = ShapleyValues(playerCount: inputs.count)
    let none = [RunningMoments](repeating: RunningMoments(), count: inputs.count)
    var shares = outputs.map { _ in none }
    for centre in draws.centres(centres) {
      worths.read(at: centre)
      for output in outputs.indices {
        let worth = worths.worths(ofOutput: output, whole: variances[output])
        for (input, share) in values.values(of: worth).enumerated() {
          shares[output][input].add(share / variances[output])
        }
      }
    }
    return zip(shares, variances).map { ShapleyEffects($0, variance: $1) }
  }

  private init(_ shares: [RunningMoments], variance: Double) {
    self.variance = variance
    effects = shares.map {
      MonteCarloEstimate(
        value: $0.mean, standardError: $0.standardDeviation / Double($0.count).squareRoot())
    }
  }
}
