import OgiveNumerics
import Testing

@Suite("Posterior sampler")
struct PosteriorSamplerTests {
  private func sample(_ target: Target, seed: UInt64 = 1) -> PosteriorSample {
    PosteriorSampler().sample(
      target, from: [target.mean.map { $0 + 1 }], random: RandomSource(seed: seed))
  }

  private func isImportance(_ sample: PosteriorSample) -> Bool {
    if case .importance = sample.method { true } else { false }
  }

  @Test("draws by importance in few dimensions where the weights are good")
  func importance() {
    let sample = sample(.normal(4, correlation: 0.8))
    #expect(isImportance(sample))
    #expect(sample.isUsable && sample.warnings.isEmpty)
    #expect(sample.count == 4000 && sample.columns.allSatisfy { $0.count == 4000 })
  }

  @Test("runs chains in more dimensions, and where the weights are bad")
  func chains() {
    let wide = sample(.normal(9, correlation: 0.8))
    #expect(!isImportance(wide))
    #expect(wide.isUsable && wide.warnings.isEmpty)
    let funnel = sample(.funnel(6, scale: 3))
    #expect(!isImportance(funnel))
    #expect(
      funnel.warnings.contains { if case .weightsRejected = $0 { true } else { false } })
  }

  @Test(
    "gives moments within Monte Carlo error by either method",
    arguments: [
      Target.normal(5, correlation: 0.9), .normal(7, correlation: 0.9), .banana(bend: 0.8),
    ])
  func moments(_ target: Target) {
    let sample = sample(target)
    for (i, diagnostics) in sample.diagnostics.enumerated() {
      let mean = sample.columns[i].reduce(0, +) / Double(sample.count)
      // Resampling adds at most as much again as the error of the weighted draws.
      #expect((mean - target.mean[i]).magnitude < 6 * diagnostics.errorOfMean)
    }
  }

  @Test("has the same bits on 1, 2 and 5 threads", arguments: [1, 2, 5])
  func threads(_ threads: Int) async throws {
    let target = Target.normal(8, correlation: 0.6)
    let plan = PosteriorSampler().plan(
      target, from: [target.mean], random: RandomSource(seed: 7))
    guard case .chains(let chains) = plan else {
      Issue.record("eight dimensions want chains")
      return
    }
    let results = await withTaskGroup(of: (Int, Chain).self) { group in
      var results: [Int: Chain] = [:]
      for index in (0..<chains.count).reversed() {
        if index < chains.count - threads, let (done, chain) = await group.next() {
          results[done] = chain
        }
        group.addTask { (index, chains.chain(index)) }
      }
      for await (done, chain) in group { results[done] = chain }
      return results
    }
    let together = chains.sample((0..<chains.count).compactMap { results[$0] })
    let alone = PosteriorSampler().sample(
      target, from: [target.mean], random: RandomSource(seed: 7))
    #expect(together.columns == alone.columns)
    #expect(together.logDensities == alone.logDensities)
  }

  static let badDensities: [Target] = [
    Target(name: "no mass", mean: [0], variance: [1]) { _ in (-.infinity, [0]) },
    Target(name: "not a number", mean: [0, 0], variance: [1, 1]) { _ in (.nan, [.nan, .nan]) },
    Target(name: "infinite", mean: [0], variance: [1]) { _ in (.infinity, [0]) },
    Target(name: "slopes not numbers", mean: [0, 0, 0], variance: [1, 1, 1]) { x in
      (-x.reduce(0) { $0 + $1 * $1 }, [.nan, .infinity, 0])
    },
  ]

  @Test("says that there is no mass where it finds none", arguments: badDensities)
  func noMass(_ target: Target) {
    let sample = sample(target)
    #expect(sample.count == 0)
    #expect(!sample.isUsable)
    #expect(sample.warnings == [.noMass])
  }

  static let awkwardDensities: [Target] = [
    Target(name: "mass on a half line only", mean: [1], variance: [1]) { x in
      x[0] > 0 ? (-x[0], [-1]) : (-.infinity, [.nan])
    },
    Target(name: "slope not a number far out", mean: [0], variance: [1]) { x in
      (-0.5 * x[0] * x[0], [x[0].magnitude > 2 ? .nan : -x[0]])
    },
    Target(name: "a needle", mean: [0, 0], variance: [1e-20, 1]) { x in
      (-0.5 * (1e20 * x[0] * x[0] + x[1] * x[1]), [-1e20 * x[0], -x[1]])
    },
    Target(name: "slopes that are wrong", mean: [0, 0], variance: [1, 1]) { x in
      (-0.5 * (x[0] * x[0] + x[1] * x[1]), [x[0], 100])
    },
    Target(name: "Cauchy", mean: [0], variance: [1]) { x in
      (-Double.log1p(x[0] * x[0]), [-2 * x[0] / (1 + x[0] * x[0])])
    },
  ]

  @Test("ends, with finite draws, whatever it is given", arguments: awkwardDensities)
  func awkward(_ target: Target) {
    let sample = sample(target)
    #expect(sample.columns.allSatisfy { $0.allSatisfy { $0.isFinite } })
    #expect(sample.logDensities.allSatisfy { $0.isFinite })
  }

  @Test("does not take a density without a finite integral for a posterior")
  func improper() {
    let flat = Target(name: "flat", mean: [0], variance: [1]) { _ in (0, [0]) }
    var sampler = PosteriorSampler()
    sampler.noUTurn.depthLimit = 5
    let sample = sampler.sample(flat, from: [[0]], random: RandomSource(seed: 1))
    #expect(!sample.isUsable)
    let none = PosteriorSampler().sample(flat, from: [], random: RandomSource(seed: 1))
    #expect(none.warnings == [.noMass])
  }
}
