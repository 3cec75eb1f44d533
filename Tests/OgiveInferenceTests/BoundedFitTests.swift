import OgiveCurves
import OgiveInference
import Testing

@Suite("Fits within bounds")
struct BoundedFitTests {
  private func fit(_ settings: FitSettings) throws -> LeastSquaresFit {
    try LeastSquaresFit(
      Logistic(), to: StrayFigures.series(StrayFigures.clean), settings: settings)
  }

  @Test("end on a bound that stands in the way, with the others at their best for it")
  func onBound() throws {
    let fit = try fit(FitSettings(bounds: ["capacity": 30...50]))
    let expected = [50, 0.59573347584175502, 7.127457196508616]
    #expect(zip(fit.estimates, expected).allSatisfy { agree($0, $1, to: 1e-12) })
    #expect(agree(fit.residualSumOfSquares, 53.1666091316683, to: 1e-12))
    #expect(fit.verdict == .atBound(["capacity"]))
    #expect(fit.atBound == ["capacity"] && fit.freeCount == 3)
    #expect(fit.standardErrors?[0] == 0)
  }

  @Test(
    "are those without bounds where none stands in the way",
    arguments: [
      ["capacity": 10...90], ["capacity": 56...(.infinity)], ["growth_rate": -1...0.5],
      ["midpoint": -.infinity...8, "capacity": 50...60],
    ] as [[String: ClosedRange<Double>]])
  func inside(_ bounds: [String: ClosedRange<Double>]) throws {
    let free = try fit(FitSettings())
    let bounded = try fit(FitSettings(bounds: bounds))
    #expect(bounded.atBound.isEmpty)
    #expect(zip(free.estimates, bounded.estimates).allSatisfy { agree($0, $1, to: 1e-12) })
  }

  @Test("are refused where bounds leave nothing or name no parameter")
  func refused() {
    #expect(throws: LeastSquaresFitError.emptyBounds("capacity")) {
      try fit(FitSettings(bounds: ["capacity": -5...(-1)]))
    }
    #expect(throws: LeastSquaresFitError.emptyBounds("capacity")) {
      try fit(FitSettings(fixed: ["capacity": 50], bounds: ["capacity": 40...60]))
    }
    #expect(throws: LeastSquaresFitError.unknownParameter("ceiling", family: "logistic")) {
      try fit(FitSettings(bounds: ["ceiling": 0...1]))
    }
  }
}
