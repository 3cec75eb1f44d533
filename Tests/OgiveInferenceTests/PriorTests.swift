import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("A default prior")
struct PriorTests {
  static let frame = GrowthFrame(
    times: [2018, 2019, 2020, 2021], logs: [0, 0.7, 1.1, 1.5], last: 2021)
  static let launched = CurveAtParameters(
    family: Bass(), parameters: Parameters([9, 0.04, 0.9]), reference: 2017)
  static let curves: [CurveAtParameters] = [
    launched,
    CurveAtParameters(
      family: Logistic(), parameters: Parameters([6.5, 1.3, 0.4]), reference: 2020),
    CurveAtParameters(family: Gompertz(), parameters: Parameters([8, 0.7, 0.2]), reference: 2020),
    CurveAtParameters(
      family: Bilogistic(), parameters: Parameters([3, 2.5, -1.5, 5, 1.4, 1]), reference: 2020),
  ]
  static let priors: [any CurvePrior] = [
    RoomToGrowPrior(frame: frame), GrowthAtOriginPrior(frame: frame), ImitationPrior(),
    TakeOffPrior(launch: 2017), TakeoverPrior(),
  ]

  /// The time at which a curve reaches a level, by bisection.
  static func time(_ curve: CurveAtParameters, reaching level: Double) -> Double {
    var (low, high) = (2000.0, 2060.0)
    if curve.family.origin == .launch { low = curve.reference }
    for _ in 0..<200 {
      let middle = 0.5 * (low + high)
      if curve.levels(at: [middle])[0].value < level { low = middle } else { high = middle }
    }
    return low
  }

  @Test("on the room to grow: ln(ln(K/f(T))) is normal around -0.3 with sd 1", arguments: curves)
  func room(curve: CurveAtParameters) throws {
    let level = curve.levels(at: [2021])[0].value
    let residual = try #require(RoomToGrowPrior(frame: Self.frame).residual(curve)).value
    let room = Double.log(curve.capacity.value / level)
    #expect(abs(residual - (Double.log(room) + 0.3)) < 1e-12)
    // The quantiles that it claims: 2.1 times in the median, 1.2 to 14.4 times in four of five.
    let z = NormalDistribution.quantile(0.9)
    let multiples = [-z, 0, z].map { Double.exp(Double.exp(-0.3 + $0)) }
    #expect(zip(multiples, [1.2, 2.1, 14.4]).allSatisfy { abs($0 / $1 - 1) < 0.04 })
  }

  @Test("on growth at the last fact: ln(g/gbar) is normal around -0.5 with sd 1", arguments: curves)
  func growth(curve: CurveAtParameters) throws {
    let step = 1e-5
    let logs = [2021 - step, 2021 + step].map { Double.log(curve.levels(at: [$0])[0].value) }
    let growth = (logs[1] - logs[0]) / (2 * step) * Self.frame.span
    let residual = try #require(GrowthAtOriginPrior(frame: Self.frame).residual(curve)).value
    #expect(abs(residual - (Double.log(growth / Self.frame.growth) + 0.5)) < 1e-7)
  }

  @Test("on q/p: lognormal, median 10, sd 1; other families have none")
  func imitation() throws {
    let residual = try #require(ImitationPrior().residual(Self.launched)).value
    #expect(abs(residual - Double.log(0.9 / 0.04 / 10)) < 1e-14)
    #expect(ImitationPrior().residual(Self.curves[1]) == nil)
  }

  @Test("on the take-off: launch to 10% lognormal, median 1, sd 0.8", arguments: curves)
  func takeOff(curve: CurveAtParameters) throws {
    let years = Self.time(curve, reaching: 0.1 * curve.capacity.value) - 2010
    let residual = try #require(TakeOffPrior(launch: 2010).residual(curve)).value
    #expect(abs(residual - Double.log(years) / 0.8) < 1e-9)
  }

  @Test("on the takeover time: 10% to 90% lognormal, median 4, sd 0.7", arguments: curves)
  func takeover(curve: CurveAtParameters) throws {
    let ends = [0.1, 0.9].map { Self.time(curve, reaching: $0 * curve.capacity.value) }
    let residual = try #require(TakeoverPrior().residual(curve)).value
    #expect(abs(residual - Double.log((ends[1] - ends[0]) / 4) / 0.7) < 1e-9)
  }

  @Test("has the derivatives of its differences", arguments: curves)
  func derivatives(curve: CurveAtParameters) {
    for prior in Self.priors {
      guard let exact = prior.residual(curve) else { continue }
      for index in 0..<curve.parameters.count {
        let step = 1e-6 * max(0.1, abs(curve.parameters[index]))
        let ends = [step, -step].compactMap { change -> Double? in
          var moved = curve.parameters
          moved[index] += change
          return prior.residual(
            CurveAtParameters(
              family: curve.family, parameters: moved, reference: curve.reference))?.value
        }
        let difference = (ends[0] - ends[1]) / (2 * step)
        #expect(
          abs(exact.derivatives[index] - difference) < 1e-5 * max(1, abs(difference)),
          "\(prior.origin), \(curve.family.name), parameter \(index)")
      }
    }
  }

  @Test("is not there for a quantity that the curve lacks, and excludes a curve that falls")
  func absent() throws {
    let rising = CurveAtParameters(
      family: Exponential(), parameters: Parameters([2, 0.4]), reference: 2020)
    #expect(RoomToGrowPrior(frame: Self.frame).residual(rising) == nil)
    #expect(TakeoverPrior().residual(rising) == nil)
    #expect(TakeOffPrior(launch: 2017).residual(rising) == nil)
    let falling = CurveAtParameters(
      family: Exponential(), parameters: Parameters([2, -0.4]), reference: 2020)
    let residual = try #require(GrowthAtOriginPrior(frame: Self.frame).residual(falling))
    #expect(!residual.value.isFinite)
  }

  @Test("is measured by a straight line through the logarithms")
  func frame() {
    // Slope 0.49 a year, 1.56 at 2021 on the line through (2018, 0) ... (2021, 1.5).
    #expect(abs(Self.frame.growth - 0.49 * 3) < 1e-9)
    #expect(abs(Double.log(Self.frame.level) - 1.56) < 1e-9)
    let single = GrowthFrame(times: [2020.5], logs: [1], last: 2021)
    #expect(single.span == 0.5 && single.growth == 0.1)
    let instant = GrowthFrame(times: [2021], logs: [1], last: 2021)
    #expect(instant.span == 1 && abs(instant.level - Double.exp(1)) < 1e-12)
  }
}
