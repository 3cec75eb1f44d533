import OgiveCurves
import OgiveInference
import OgiveNumerics
import Testing

@Suite("Least-squares fits of plain series")
struct LeastSquaresFitTests {
  static let weeks = [7.0, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84]
  /// The height of a sunflower, Reed & Holland 1919.
  static let heights = [
    17.93, 36.36, 67.76, 98.1, 131, 169.5, 205.5, 228.3, 247.1, 250.5, 253.8, 254.5,
  ]
  /// Video recorders sold per year, in thousands.
  static let recorders = [840.0, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890]

  static func relativeError(_ a: Double, _ b: Double) -> Double { ((a - b) / b).magnitude }

  @Test("the criteria agree with the normal log likelihood worked out by hand")
  func criteria() throws {
    let fit = try LeastSquaresFit(
      Logistic(), to: PlainSeries(times: Self.weeks, values: Self.heights))
    // numpy, from the residual sum 127.064779622504 of the reference fit.
    #expect(Self.relativeError(fit.aicc, 76.08629509992484) < 1e-12)
    #expect(Self.relativeError(fit.bic, 72.31163598479112) < 1e-12)
    #expect(fit.freedom == 9)
    #expect(Self.relativeError(try #require(fit.sigma), 3.75743381139) < 1e-11)
    #expect(fit.verdict == .settled)
    let sum = fit.residuals.reduce(0) { $0 + $1 * $1 }
    #expect(Self.relativeError(sum, fit.residualSumOfSquares) < 1e-12)
    #expect((fit.residuals.last ?? 0) < 0)
  }

  @Test("a weight of two is the same figure twice")
  func weights() throws {
    let twice = try LeastSquaresFit(
      Logistic(),
      to: PlainSeries(
        times: Self.weeks + [42, 84], values: Self.heights + [169.5, 254.5]))
    let weighted = try LeastSquaresFit(
      Logistic(),
      to: PlainSeries(
        times: Self.weeks, values: Self.heights,
        weights: Self.weeks.map { $0 == 42 || $0 == 84 ? 2 : 1 }))
    for (a, b) in zip(twice.estimates, weighted.estimates) {
      #expect(Self.relativeError(a, b) < 1e-12)
    }
    #expect(
      Self.relativeError(twice.residualSumOfSquares, weighted.residualSumOfSquares) < 1e-12)
  }

  @Test("sales fitted as differences and as their running total agree about innovation")
  func flow() throws {
    let years = (1...10).map(Double.init)
    let flow = try LeastSquaresFit(
      Bass(), to: PlainSeries(times: years, values: Self.recorders, kind: .flow))
    // R's nls on m (F(t) - F(t - 1)), which Bass's `p` of 0.0066 as a density misses by a quarter.
    let innovation = try #require(flow.estimate("innovation"))
    #expect((0.0080...0.0096).contains(innovation))
    #expect(flow.verdict == .settled)
  }

  @Test("a launch that is stated moves the clock")
  func launch() throws {
    let curve = Parameters([50.0, 0.01, 0.5])
    let times = (2001...2015).map(Double.init)
    let values = times.map { Bass().value(at: $0 - 1998, curve) }
    let fit = try LeastSquaresFit(
      Bass(), to: PlainSeries(times: times, values: values, launch: 1998))
    for i in 0..<3 { #expect(Self.relativeError(fit.estimates[i], curve[i]) < 1e-10) }
  }

  @Test("a fixed parameter keeps its value and has no error")
  func fixed() throws {
    let series = try PlainSeries(times: Self.weeks, values: Self.heights)
    let fit = try LeastSquaresFit(Logistic(), to: series, fixed: ["capacity": 270])
    let free = try LeastSquaresFit(Logistic(), to: series)
    #expect(fit.estimate("capacity") == 270)
    #expect(fit.standardErrors?[0] == 0)
    #expect(fit.freedom == 10)
    #expect(fit.residualSumOfSquares > free.residualSumOfSquares)
    #expect(fit.verdict == .settled)
  }

  @Test("a chick weighed for three weeks while it still grows has no ceiling")
  func chick() throws {
    // Chick 1 of R's ChickWeight (Crowder & Hand 1990).
    let days = [0.0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 21]
    let grams = [42.0, 51, 59, 64, 76, 93, 106, 125, 149, 171, 199, 205]
    let fit = try LeastSquaresFit(Logistic(), to: PlainSeries(times: days, values: grams))
    // R's SSlogis: Asym 937.03, its standard error 465.86.
    #expect(Self.relativeError(fit.estimates[0], 937.03) < 1e-4)
    #expect(Self.relativeError(try #require(fit.standardErrors?[0]), 465.86) < 1e-4)
    guard case .capacityNotIdentified(let above, let times) = fit.verdict else {
      Issue.record("the verdict was \(fit.verdict)")
      return
    }
    #expect(above > 205 && above < 937)
    #expect(Self.relativeError(times, above / 205) < 1e-15)
    // The bound is the profile's own: a little below it the sum is too large, a little above not.
    let t = StudentT.quantile(0.975, freedom: 9)
    let allowed = fit.residualSumOfSquares * (1 + t * t / 9)
    for (factor, isAllowed) in [(0.99, false), (1.01, true), (100, true)] {
      let held = try LeastSquaresFit(
        Logistic(), to: fit.series, fixed: ["capacity": above * factor])
      #expect((held.residualSumOfSquares <= allowed) == isAllowed)
    }
    #expect(fit.verdict.sentence.hasPrefix("capacity not identified: the figures allow"))
  }

  @Test("figures that only double and double have no ceiling either")
  func exponentialGrowth() throws {
    let series = try PlainSeries(
      times: [0, 1, 2, 3, 4, 5, 6], values: [1, 2.1, 3.9, 8.2, 15.9, 32.3, 63.6])
    for family in [Logistic(), Gompertz(), Bass()] as [any CurveFamily] {
      let fit = try LeastSquaresFit(family, to: series)
      guard case .capacityNotIdentified = fit.verdict else {
        Issue.record("\(family.name): \(fit.verdict)")
        continue
      }
    }
  }

  @Test("as many figures as parameters leave nothing to judge by")
  func nothingLeftOver() throws {
    let fit = try LeastSquaresFit(
      Logistic(), to: PlainSeries(times: [1, 2, 3], values: [1, 2, 2.5]))
    #expect(fit.verdict == .nothingLeftOver)
    #expect(fit.sigma == nil)
    #expect(fit.standardErrors == nil)
    #expect(fit.aicc == .infinity)
  }

  @Test("every member in the catalogue is found again from its own noiseless figures")
  func catalogue() throws {
    for family in CurveCatalog.all {
      for example in family.examples {
        let start = example.span.lowerBound
        let step = (example.span.upperBound - start) / 24
        let times = (1...24).map { start + step * Double($0) }
        let p = Parameters(example.parameters)
        let values = times.map { family.value(at: $0, p) }
        let fit = try LeastSquaresFit(
          family, to: PlainSeries(times: times, values: values, launch: 0))
        let peak = values.max() ?? 1
        let error = fit.residuals.map { $0.magnitude / peak }.max() ?? 1
        #expect(error < 1e-12, "\(family.name), \(example.title)")
      }
    }
  }

  @Test("levels of users cannot tell attrition from a smaller potential, and the fit says so")
  func attrition() throws {
    // N' = p m + (q - p - d) N - q N²/m: three coefficients for four parameters.
    let p = Parameters([10, 0.03, 1.4, 0.25])
    let times = (1...20).map(Double.init)
    let values = times.map { BassAttrition().value(at: $0, p) }
    let fit = try LeastSquaresFit(
      BassAttrition(), to: PlainSeries(times: times, values: values, launch: 0))
    #expect(fit.termination == .singular)
    #expect(fit.verdict != .settled)
    #expect(fit.standardErrors == nil)
  }

  @Test("impossible figures are refused with what is wrong and where")
  func impossible() throws {
    #expect(throws: LeastSquaresFitError.unequalCounts(times: 2, values: 1, weights: 2)) {
      try PlainSeries(times: [1, 2], values: [1])
    }
    #expect(throws: LeastSquaresFitError.unusableFigure(at: 1)) {
      try PlainSeries(times: [1, 2], values: [1, .nan])
    }
    #expect(throws: LeastSquaresFitError.unusableFigure(at: 0)) {
      try PlainSeries(times: [1, 2], values: [1, 2], weights: [0, 1])
    }
    #expect(throws: LeastSquaresFitError.unorderedFlow(at: 2)) {
      try PlainSeries(times: [1, 2, 2], values: [1, 2, 3], kind: .flow)
    }
    let series = try PlainSeries(times: [1, 2], values: [1, 2])
    #expect(throws: LeastSquaresFitError.tooFewFigures(count: 2, needed: 3)) {
      try LeastSquaresFit(Logistic(), to: series)
    }
    #expect(throws: LeastSquaresFitError.unknownParameter("ceiling", family: "logistic")) {
      try LeastSquaresFit(Logistic(), to: series, fixed: ["ceiling": 3])
    }
    #expect(throws: LeastSquaresFitError.fixedOutOfBounds("capacity", -1)) {
      try LeastSquaresFit(Logistic(), to: series, fixed: ["capacity": -1])
    }
    #expect(throws: LeastSquaresFitError.nothingToFind) {
      try LeastSquaresFit(
        Logistic(), to: series, fixed: ["capacity": 1, "growth_rate": 1, "midpoint": 1])
    }
  }
}
