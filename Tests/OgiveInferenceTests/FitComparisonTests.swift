import OgiveCurves
import OgiveInference
import OgiveNumerics
import Testing

@Suite("Curves compared on the same figures")
struct FitComparisonTests {
  static func sunflower() throws -> PlainSeries {
    try PlainSeries(times: LeastSquaresFitTests.weeks, values: LeastSquaresFitTests.heights)
  }

  @Test("curves come in order of AICc, with Akaike's weights")
  func order() throws {
    let families: [any CurveFamily] = [Gompertz(), Monomolecular(), Logistic()]
    let comparison = FitComparison(of: families, to: try Self.sunflower())
    #expect(comparison.entries.map(\.fit.family.name) == ["logistic", "gompertz", "monomolecular"])
    #expect(comparison.best?.family.name == "logistic")
    let best = try #require(comparison.best).aicc
    let shares = comparison.entries.map { Double.exp(-0.5 * ($0.fit.aicc - best)) }
    let total = shares.reduce(0, +)
    for (entry, share) in zip(comparison.entries, shares) {
      #expect(entry.delta == entry.fit.aicc - best)
      #expect((try #require(entry.weight) - share / total).magnitude < 1e-12)
    }
  }

  @Test("a curve in other parameters is found to be the same and has no weight of its own")
  func repeats() throws {
    let families: [any CurveFamily] = [Logistic(), Gompertz(), ZwieteringLogistic()]
    let comparison = FitComparison(of: families, to: try Self.sunflower())
    let repeated = try #require(
      comparison.entries.first { $0.fit.family.name == "zwietering-logistic" })
    #expect(repeated.repeats == "logistic")
    #expect(repeated.weight == nil)
    #expect(repeated.delta == 0)
    let weights = comparison.entries.compactMap(\.weight)
    #expect(weights.count == 2)
    #expect((weights.reduce(0, +) - 1).magnitude < 1e-12)
  }

  @Test("of curves that pass through every figure the one with the fewest parameters is the best")
  func noiseless() throws {
    let curve = Parameters([40.0, 0.8, 6])
    let times = (0..<14).map(Double.init)
    let series = try PlainSeries(
      times: times, values: times.map { Logistic().value(at: $0, curve) })
    let comparison = FitComparison(of: [Richards(), Stannard(), Logistic()], to: series)
    #expect(comparison.best?.family.name == "logistic")
    #expect(comparison.entries.allSatisfy { $0.fit.aicc.isFinite })
  }

  @Test("a family with more parameters than figures is named, the others are fitted")
  func tooFew() throws {
    let series = try PlainSeries(times: [1, 2, 3], values: [1, 2, 2.5])
    let comparison = FitComparison(of: [Bilogistic(), Logistic(), Exponential()], to: series)
    #expect(comparison.notFitted.map(\.error) == [.tooFewFigures(count: 3, needed: 6)])
    #expect(comparison.entries.map(\.fit.family.name) == ["exponential", "logistic"])
    #expect(comparison.entries.allSatisfy { $0.delta == nil && $0.weight == nil })
    #expect(comparison.plausibleCeilings == nil)
  }

  @Test("one curve alone has no weight")
  func alone() throws {
    let comparison = FitComparison(of: [Logistic()], to: try Self.sunflower())
    #expect(comparison.entries.map(\.delta) == [0])
    #expect(comparison.entries.map(\.weight) == [nil])
  }

  @Test("ceilings of all plausible curves are told, open where one of them is")
  func ceilings() throws {
    let closed = FitComparison(of: [Logistic()], to: try Self.sunflower())
    let ceilings = try #require(closed.plausibleCeilings)
    #expect(ceilings.lowerBound == closed.best?.capacity)
    #expect(ceilings.upperBound == closed.best?.capacity)
    let growing = try PlainSeries(
      times: [0, 1, 2, 3, 4, 5, 6], values: [1, 2.1, 3.9, 8.2, 15.9, 32.3, 63.6])
    let open = FitComparison(of: [Exponential(), Logistic()], to: growing)
    #expect(open.plausibleCeilings?.upperBound == .infinity)
  }

  @Test("an exponential curve in calendar years counts its time from the first figure")
  func calendarYears() throws {
    let times = (2015...2024).map(Double.init)
    let series = try PlainSeries(
      times: times, values: times.map { 3 * Double.exp(0.9 * ($0 - 2015)) })
    let fit = try LeastSquaresFit(Exponential(), to: series)
    #expect(series.clockStart(of: Exponential()) == 2015)
    #expect(series.clockStart(of: Logistic()) == 0)
    #expect(series.clockStart(of: Bass()) == 2014)
    #expect((fit.estimates[0] / 3 - 1).magnitude < 1e-10)
    #expect((fit.estimates[1] / 0.9 - 1).magnitude < 1e-10)
  }

  @Test("a residual is the figure less what is expected", arguments: [false, true])
  func expected(isFlow: Bool) throws {
    let years = (1...10).map(Double.init)
    let series = try PlainSeries(
      times: years, values: LeastSquaresFitTests.recorders, kind: isFlow ? .flow : .cumulative)
    let fit = try LeastSquaresFit(Logistic(), to: series)
    for i in years.indices {
      let residual = series.values[i] - fit.expected(at: years[i])
      #expect((residual - fit.residuals[i]).magnitude < 1e-8)
    }
  }

  @Test("sums over periods are refused where a period is missing, months of any length are not")
  func missingPeriod() throws {
    #expect(throws: LeastSquaresFitError.unevenFlow(at: 3)) {
      try PlainSeries(times: [1, 2, 3, 5, 6], values: [1, 2, 3, 4, 5], kind: .flow)
    }
    let months = [31.0, 59, 90, 120, 151].map { $0 / 365 }
    #expect(throws: Never.self) {
      try PlainSeries(times: months, values: [1, 2, 3, 4, 5], kind: .flow)
    }
  }

  @Test("a parameter that could as well be zero is called loose")
  func loose() throws {
    // A shape of 36 with an error of 33: the curve only imitates the end of the figures.
    let days = [0.0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 21]
    let grams = [42.0, 51, 59, 64, 76, 93, 106, 125, 149, 171, 199, 205]
    let fit = try LeastSquaresFit(Richards(), to: PlainSeries(times: days, values: grams))
    #expect(fit.verdict == .loose(["growth_rate"]))
  }
}
