import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("A default prior")
struct PriorTests {
  static let frame = GrowthFrame(
    times: [2018, 2019, 2020, 2021], logs: [0, 0.7, 1.1, 1.5], last: 2021)
  static let launched = DatedCurve(Bass(), [9, 0.04, 0.9], reference: 2017)
  static let curves: [DatedCurve] = [
    launched,
    DatedCurve(Logistic(), [6.5, 1.3, 0.4], reference: 2020),
    DatedCurve(Gompertz(), [8, 0.7, 0.2], reference: 2020),
    DatedCurve(Bilogistic(), [3, 2.5, -1.5, 5, 1.4, 1], reference: 2020),
  ]
  static let priors: [any CurvePrior] = [
    RoomToGrowPrior(), GrowthAtOriginPrior(frame: frame), ImitationPrior(),
    TakeOffPrior(launch: 2017), TakeoverPrior(),
    TakeOffPrior(launch: 2017, kind: .durable), TakeoverPrior(kind: .durable),
  ]
  /// The medians of the years to a tenth of the capacity and from there to nine tenths.
  static let medians: [SeriesKind: (takeOff: Double, takeover: Double)] = [
    .platform: (1, 4), .durable: (2.25, 9.16),
  ]

  /// The time at which a curve reaches a level, by bisection.
  static func time(_ curve: DatedCurve, reaching level: Double) -> Double {
    var (low, high) = (2000.0, 2060.0)
    if curve.family.origin == .launch { low = curve.reference }
    for _ in 0..<200 {
      let middle = 0.5 * (low + high)
      if curve.level(at: middle) < level { low = middle } else { high = middle }
    }
    return low
  }

  /// The log density that a prior gives a curve whose last fact ends with 2020.
  static func density(_ prior: any CurvePrior, _ curve: DatedCurve) -> Dual? {
    prior.logDensity(curve.view(at: 2021))
  }

  @Test("on the room to grow: ln(ln(K/f(T))) is normal around -0.3 with sd 1", arguments: curves)
  func room(curve: DatedCurve) throws {
    let density = try #require(Self.density(RoomToGrowPrior(), curve)).value
    let logRoom = Double.log(Double.log(curve.capacity.value / curve.level(at: 2021)))
    // As a density of ln K it has one over the room as a factor.
    #expect(abs(density - (-0.5 * (logRoom + 0.3) * (logRoom + 0.3) - logRoom)) < 1e-12)
    // The quantiles that it claims: 2.1 times in the median, 1.2 to 14.4 times in four of five.
    let z = NormalDistribution.quantile(0.9)
    let multiples = [-z, 0, z].map { Double.exp(Double.exp(-0.3 + $0)) }
    #expect(zip(multiples, [1.2, 2.1, 14.4]).allSatisfy { abs($0 / $1 - 1) < 0.04 })
  }

  @Test("on growth at the last fact: ln(g/gbar) is normal around -0.5 with sd 1", arguments: curves)
  func growth(curve: DatedCurve) throws {
    let step = 1e-5
    let logs = [2021 - step, 2021 + step].map { Double.log(curve.level(at: $0)) }
    let growth = (logs[1] - logs[0]) / (2 * step) * Self.frame.span
    let z = Double.log(growth / Self.frame.growth) + 0.5
    let density = try #require(Self.density(GrowthAtOriginPrior(frame: Self.frame), curve)).value
    #expect(abs(density + 0.5 * z * z) < 1e-7)
  }

  @Test("on q/p: lognormal, median 10, sd 1; other families have none")
  func imitation() throws {
    let z = Double.log(0.9 / 0.04 / 10)
    let density = try #require(Self.density(ImitationPrior(), Self.launched)).value
    #expect(abs(density + 0.5 * z * z) < 1e-14)
    #expect(Self.density(ImitationPrior(), Self.curves[1]) == nil)
  }

  @Test(
    "on the take-off: launch to 10% lognormal around the median of its kind, sd 0.8",
    arguments: curves, SeriesKind.allCases)
  func takeOff(curve: DatedCurve, kind: SeriesKind) throws {
    let median = try #require(Self.medians[kind]).takeOff
    let years = Self.time(curve, reaching: 0.1 * curve.capacity.value) - 2010
    let z = Double.log(years / median) / 0.8
    let density = try #require(Self.density(TakeOffPrior(launch: 2010, kind: kind), curve)).value
    #expect(abs(density + 0.5 * z * z) < 1e-9)
  }

  @Test(
    "on the takeover time: 10% to 90% lognormal around the median of its kind, sd 0.7",
    arguments: curves, SeriesKind.allCases)
  func takeover(curve: DatedCurve, kind: SeriesKind) throws {
    let median = try #require(Self.medians[kind]).takeover
    let ends = [0.1, 0.9].map { Self.time(curve, reaching: $0 * curve.capacity.value) }
    let z = Double.log((ends[1] - ends[0]) / median) / 0.7
    let density = try #require(Self.density(TakeoverPrior(kind: kind), curve)).value
    #expect(abs(density + 0.5 * z * z) < 1e-9)
  }

  @Test("of durables has the medians that the published means give")
  func durables() throws {
    let bass = DatedCurve(Bass(), [1, 0.03, 0.38], reference: 2000)
    let tenth = Self.time(bass, reaching: 0.1) - 2000
    #expect(abs(tenth - SeriesKind.durable.takeOff.years) < 0.005)
    let logistic = DatedCurve(Logistic(), [1, 0.48, 20], reference: 2000)
    let ends = [0.1, 0.9].map { Self.time(logistic, reaching: $0) }
    #expect(abs(ends[1] - ends[0] - SeriesKind.durable.takeover.years) < 0.005)
  }

  @Test("has the derivatives of its differences", arguments: curves)
  func derivatives(curve: DatedCurve) {
    for prior in Self.priors {
      guard let exact = Self.density(prior, curve) else { continue }
      for index in 0..<curve.parameters.count {
        let step = 1e-6 * max(0.1, abs(curve.parameters[index]))
        let ends = [step, -step].compactMap { change in
          Self.density(prior, curve.moved(index, by: change))?.value
        }
        let difference = (ends[0] - ends[1]) / (2 * step)
        #expect(
          abs(exact.derivatives[index] - difference) < 1e-5 * max(1, abs(difference)),
          "\(prior.origin), \(curve.family.name), parameter \(index)")
      }
    }
  }

  @Test("says nothing of a quantity that the curve lacks, and excludes a curve that falls")
  func absent() throws {
    let rising = DatedCurve(Exponential(), [2, 0.4], reference: 2020)
    for prior in [RoomToGrowPrior(), TakeoverPrior(), TakeOffPrior(launch: 2017)]
      as [any CurvePrior]
    {
      let density = try #require(Self.density(prior, rising))
      #expect(density.value == 0 && density.derivatives == .zero, "\(prior.origin)")
    }
    let falling = DatedCurve(Exponential(), [2, -0.4], reference: 2020)
    let density = try #require(Self.density(GrowthAtOriginPrior(frame: Self.frame), falling))
    #expect(!density.value.isFinite)
  }

  @Test("is measured by a straight line through the logarithms")
  func frame() {
    // Slope 0.49 a year, 1.56 at 2021 on the line through (2018, 0) ... (2021, 1.5).
    #expect(abs(Self.frame.growth - 0.49 * 3) < 1e-9)
    #expect(abs(Double.log(Self.frame.level) - 1.56) < 1e-9)
  }

  @Test("knows no slope from one figure, nor from two of the same days")
  func slopeless() {
    for times in [[2020.5], [2021], [2021, 2021.003]] {
      let frame = GrowthFrame(times: times, logs: times.map { _ in 1 }, last: 2021)
      #expect(!frame.hasSlope && frame.span == 1 && abs(frame.level - Double.exp(1)) < 1e-12)
      // The prior's median: a logistic curve's growth half-way from 10 to 90% within four years.
      #expect(abs(frame.growth * Double.exp(-0.5) - Double.log(81) / 8) < 1e-3)
    }
    #expect(
      GrowthFrame(times: [2020, 2020.003, 2020.006], logs: [1, 1.1, 1.2], last: 2020.006).hasSlope)
  }
}
