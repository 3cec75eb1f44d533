internal import OgiveNumerics

/// Tempered sequential Monte Carlo: particles from the prior follow `prior · likelihood^b` as `b`
/// rises from zero to one.
///
/// The next `b` is the one at which half of the particles' effective number is left, by bisection.
/// They are then resampled systematically and moved by three Metropolis sweeps, whose steps are 0.9,
/// 0.45 and 0.2 of the particles' covariance. Every random number depends on the stream's name, the
/// stage and the particle alone.
/// Source: Del Moral, Doucet and Jasra 2006, doi:10.1111/j.1467-9868.2006.00553.x.
struct TemperedSampler {
  /// The particles of one run.
  static let particleCount = 400
  /// The sweeps' steps, in parts of the covariance's factor.
  private static let steps = [0.9, 0.45, 0.2]
  /// The most rungs of the ladder; a series of fifty figures takes about thirty.
  private static let mostStages = 200

  let random: RandomSource
  /// What the numbers are for.
  let name: String

  /// Particles of the posterior; nil where the likelihood is zero at every point tried, or so narrow that
  /// no ladder leads to it.
  func particles(of target: some TemperedTarget) -> ParticleCloud? {
    var cloud = ParticleCloud(of: target, from: random.stream(RandomPurpose("\(name) start")))
    var temperature = 0.0
    var stage: UInt64 = 0
    while temperature < 1, stage < Self.mostStages {
      guard let next = cloud.nextTemperature(after: temperature) else { return nil }
      cloud.resample(
        raising: next - temperature,
        uniform: random.uniform(RandomPurpose("\(name) resampling"), 0, stage))
      temperature = next
      move(&cloud, target, at: temperature, stage)
      stage += 1
    }
    return temperature < 1 ? nil : cloud
  }

  private func move(
    _ cloud: inout ParticleCloud, _ target: some TemperedTarget, at temperature: Double,
    _ stage: UInt64
  ) {
    guard let factor = cloud.covarianceFactor else { return }
    for (sweep, step) in Self.steps.enumerated() {
      let index = stage * UInt64(Self.steps.count) + UInt64(sweep)
      cloud.sweep(
        target, at: temperature, factor: factor, step: step,
        moves: random.stream(RandomPurpose("\(name) move"), index),
        choices: random.stream(RandomPurpose("\(name) choice"), index))
    }
  }
}
