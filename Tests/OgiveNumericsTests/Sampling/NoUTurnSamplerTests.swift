import OgiveNumerics
import Testing

@Suite("No-U-Turn sampler")
struct NoUTurnSamplerTests {
  static let targets: [Target] = [
    .normal(1, correlation: 0), .normal(4, correlation: 0.95), .normal(15, correlation: 0.5),
    .student(3, freedom: 8), .banana(bend: 0.5), .logExponential, .funnel(3, scale: 0.8),
  ]

  private func chains(
    _ target: Target, draws: Int = 2000, seed: UInt64 = 1
  ) -> [Chain] {
    (0..<4).map { chain in
      NoUTurnSampler().chain(
        chain, of: target, from: target.mean.map { $0 + Double(chain) - 1 }, count: draws,
        random: RandomSource(seed: seed))
    }
  }

  @Test("finds the moments of a known distribution within Monte Carlo error", arguments: targets)
  func moments(_ target: Target) {
    let chains = chains(target)
    for i in 0..<target.dimension {
      let draws = chains.map { $0.columns[i] }
      #expect(ConvergenceRatio.rankNormalised(draws) < 1.01)
      #expect(EffectiveSampleSize.bulk(draws) > 400)
      let all = draws.flatMap { $0 }
      let mean = all.reduce(0, +) / Double(all.count)
      #expect((mean - target.mean[i]).magnitude < 4 * MonteCarloError.mean(draws))
      let squares = draws.map { $0.map { ($0 - target.mean[i]) * ($0 - target.mean[i]) } }
      let variance = squares.flatMap { $0 }.reduce(0, +) / Double(all.count)
      let error = MonteCarloError.mean(squares)
      #expect((variance - target.variance[i]).magnitude < 4.5 * error)
    }
  }

  @Test("adapts its step to the chance of acceptance asked for")
  func acceptance() {
    let target = Target.normal(8, correlation: 0.6)
    var longer = Double.infinity
    for wanted in [0.6, 0.8, 0.95] {
      var sampler = NoUTurnSampler()
      sampler.acceptance = wanted
      let chain = sampler.chain(
        0, of: target, from: target.mean, count: 1000, random: RandomSource(seed: 3))
      #expect(chain.acceptance > wanted - 0.03)
      #expect(chain.step < longer)
      longer = chain.step
      #expect(chain.divergences == 0)
      #expect(EnergyDiagnostic.fractionOfMissingInformation(chain.energies) > 0.5)
    }
  }

  @Test("needs few steps once its metric has learnt the correlations")
  func metric() {
    let target = Target.normal(4, correlation: 0.99)
    let chain = NoUTurnSampler().chain(
      0, of: target, from: target.mean, count: 1000, random: RandomSource(seed: 3))
    #expect(Double(chain.evaluations) < 12 * 1800)
  }

  @Test("counts the divergences of a funnel's neck")
  func divergences() {
    let chains = chains(.funnel(6, scale: 3), draws: 1000)
    #expect(chains.reduce(0) { $0 + $1.divergences } > 0)
  }

  @Test("gives a chain the same bits whatever other chains there are")
  func determinism() {
    let target = Target.banana(bend: 0.5)
    let all = chains(target, draws: 100)
    let alone = NoUTurnSampler().chain(
      2, of: target, from: target.mean.map { $0 + 1 }, count: 100, random: RandomSource(seed: 1))
    #expect(alone.columns == all[2].columns)
    #expect(Set(all.map { $0.columns[0][99] }).count == 4)
  }

  @Test(
    "does as well with hardly any warm-up where the covariance is known", arguments: [0, 10, 60])
  func covariance(_ warmUp: Int) {
    var sampler = NoUTurnSampler()
    sampler.warmUpCount = warmUp
    let target = Target.normal(2, correlation: 0.9)
    let chain = sampler.chain(
      0, of: target, from: target.mean, covariance: [1, 1.8, 1.8, 4], count: 2000,
      random: RandomSource(seed: 5))
    #expect(EffectiveSampleSize.bulk([chain.columns[0]]) > 400)
  }

  @Test("is an empty chain where it starts without mass")
  func noMass() {
    let target = Target(name: "nothing", mean: [0], variance: [1]) { _ in (-.infinity, [0]) }
    let chain = NoUTurnSampler().chain(
      0, of: target, from: [0], count: 10, random: RandomSource(seed: 1))
    #expect(chain.count == 0)
    #expect(chain.termination == .notFinite)
  }
}
