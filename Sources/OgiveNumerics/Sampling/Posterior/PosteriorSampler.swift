/// Draws of a distribution by the cheapest method that can be relied on.
///
/// In at most six dimensions: the mode, Laplace's approximation, a short pilot and importance
/// sampling, accepted where k-hat says so. Otherwise, or where it says no: the No-U-Turn sampler.
///
/// ```swift
/// let sample = PosteriorSampler().sample(density, from: [start], random: RandomSource(seed: 2022))
/// sample.columns[0]        // the draws of the first coordinate, equally weighted
/// sample.warnings          // empty where nothing is to be said against them
/// ```
///
/// The draws depend on the density, the starts, the settings and the source of random numbers; not on
/// threads or time. Two posteriors with one source share random numbers: give each its own, such as
/// `RandomSource(seed: random.stream("posterior", index).bits(0))`.
public struct PosteriorSampler: Sendable {
  /// The equally weighted draws wanted.
  public var count = 4000
  /// The importance draws made for each of them.
  public var proposalsPerDraw = 2
  /// The most dimensions that importance sampling is tried in.
  public var importanceDimensionLimit = 6
  /// The least effective importance draws.
  public var leastEffectiveSize = 400.0
  /// The chains of the No-U-Turn sampler; without any, importance sampling is all there is, however
  /// good its weights.
  public var chainCount = 4
  /// The search for the mode.
  public var modeSearch = ModeSearch()
  /// The importance sampler.
  public var importance = ImportanceSampler()
  /// The No-U-Turn sampler.
  public var noUTurn = NoUTurnSampler()

  /// A sampler with the default settings.
  public init() {}

  /// Draws of `density`; the chains, if it takes any, run one after the other.
  ///
  /// - Parameter starts: Points to search for the mode from; those without mass are passed over.
  public func sample(
    _ density: any LogDensity, from starts: [[Double]], random: RandomSource
  ) -> PosteriorSample {
    plan(density, from: starts, random: random).sample
  }

  /// What is left to do after the cheap part: nothing, or chains that can run side by side.
  public func plan(
    _ density: any LogDensity, from starts: [[Double]], random: RandomSource
  ) -> PosteriorPlan {
    guard let mode = modeSearch.mode(of: density, from: starts), mode.logDensity > -.infinity
    else { return .done(.empty(dimension: density.dimension)) }
    let laplace = LaplaceApproximation(of: density, at: mode)
    var weighted: ImportanceSample?
    if density.dimension <= importanceDimensionLimit, let laplace {
      weighted = importance.sample(
        density, near: laplace, count: proposalsPerDraw * count, random: random)
    }
    let isEnough = { (weighted: ImportanceSample) in
      weighted.smoothing.isReliable && weighted.effectiveSize >= leastEffectiveSize
    }
    if let weighted, chainCount == 0 || isEnough(weighted) {
      return .done(PosteriorSample(resampling: weighted, count: count, mode: mode, random: random))
    }
    return .chains(
      ChainPlan(
        density: density, mode: mode, laplace: laplace, rejectedShape: weighted?.smoothing.shape,
        sampler: noUTurn, count: chainCount, draws: count, random: random))
  }
}
