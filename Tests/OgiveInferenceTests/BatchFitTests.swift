import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Fits side by side")
struct BatchFitTests {
  /// A family's own example with noise of 2% of the largest level, at twenty times.
  private func noisy(
    _ family: any CurveFamily, _ example: CurveExample, _ count: UInt64
  ) throws -> (series: PlainSeries, values: [[Double]]) {
    let range = example.span
    let times = (1...20).map {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / 20
    }
    let p = Parameters(example.parameters)
    let levels = times.map { family.value(at: $0, p) }
    let size = 0.02 * (levels.map(\.magnitude).max() ?? 1)
    let random = RandomSource(seed: 5)
    let values = (0..<count).map { index in
      zip(levels, random.normals("noise", index, count: levels.count)).map { $0 + size * $1 }
    }
    let launch: Double? = family.origin == .launch ? 0 : nil
    return (try PlainSeries(times: times, values: levels, launch: launch), values)
  }

  @Test("agree with GSL's fit by fit to 1e-8, for every family", arguments: CurveCatalog.all)
  func agreement(_ family: any CurveFamily) throws {
    var (fits, others) = (0, 0)
    for example in family.examples {
      let (series, values) = try noisy(family, example, 11)
      let start = series.clockStart(of: family)
      let batch = try BatchFit(family, like: series).estimates(of: values, from: example.parameters)
      #expect(batch.count == values.count)
      for (figures, found) in zip(values, batch) {
        let problem = PlainProblem(
          family, times: series.times.map { $0 - start }, values: figures)
        let solution = try LeastSquares.solve(problem, from: example.parameters)
        // Where GSL itself does not settle there is nothing to agree with.
        guard solution.isUsable, let found else { continue }
        fits += 1
        if isSame(found, solution.parameters) { continue }
        // Another minimum, from which GSL finds nothing better, is another fit.
        others += 1
        let again = try LeastSquares.solve(problem, from: found)
        #expect(isSame(found, again.parameters), "\(family.name): \(found)")
      }
    }
    #expect(others * 20 <= fits, "\(others) of \(fits) fits of \(family.name)")
  }

  private func isSame(_ a: [Double], _ b: [Double]) -> Bool {
    zip(a, b).allSatisfy { ($0 - $1).magnitude <= 1e-8 * $1.magnitude }
  }

  @Test("settle side by side nearly always for the well-determined families")
  func settling() throws {
    for family in [Logistic(), Gompertz(), Exponential(), Bass()] as [any CurveFamily] {
      let (series, values) = try noisy(family, family.examples[0], 40)
      let batch = try BatchFit(family, like: series)
      let found = batch.estimates(of: values, from: family.examples[0].parameters)
      #expect(found.allSatisfy { $0 != nil })
      #expect(batch.settledShare(of: values, from: family.examples[0].parameters) > 0.9)
    }
  }

  @Test("are the same for any number of threads and any neighbours in the lanes")
  func independence() async throws {
    let family = Logistic()
    let (series, values) = try noisy(family, family.examples[0], 1100)
    let batch = try BatchFit(family, like: series)
    let start = family.examples[0].parameters
    let one = await batch.estimates(of: values, from: start, threads: 1)
    let three = await batch.estimates(of: values, from: start, threads: 3)
    #expect(one == three)
    let alone = values[500..<520].map { batch.estimates(of: [$0], from: start)[0] }
    #expect(alone == Array(one[500..<520]))
  }

  @Test("keep held parameters, weights, flows and bounds")
  func settings() throws {
    let times = (1...12).map(Double.init)
    let p = Parameters([100.0, 0.9, 6])
    let levels = times.map { Logistic().value(at: $0, p) }
    let before = Logistic().value(at: 0, p)
    let flows = zip(levels, [before] + levels).map { $0 - $1 + 0.3 * ($0 > 50 ? 1 : -1) }
    let weights = times.map { 1 + $0 }
    let series = try PlainSeries(times: times, values: flows, weights: weights, kind: .flow)
    let fit = try LeastSquaresFit(Logistic(), to: series, fixed: ["midpoint": 6.1])
    let batch = try BatchFit(
      Logistic(), like: series, settings: FitSettings(fixed: ["midpoint": 6.1]))
    let found = try #require(batch.estimates(of: [flows], from: [90, 1, 6])[0])
    #expect(found[2] == 6.1)
    #expect((found[0] / fit.estimates[0] - 1).magnitude < 1e-8)
    #expect((found[1] / fit.estimates[1] - 1).magnitude < 1e-8)
  }
}

/// Levels of a family less observed ones, on the family's own parameters.
private struct PlainProblem: LeastSquaresProblem {
  let family: any CurveFamily
  let times: [Double]
  let values: [Double]

  init(_ family: any CurveFamily, times: [Double], values: [Double]) {
    self.family = family
    self.times = times
    self.values = values
  }

  var residualCount: Int { times.count }
  var parameterCount: Int { family.parameters.count }

  func evaluate(at parameters: Span<Double>, residuals: inout MutableSpan<Double>) -> Bool {
    family.values(at: times.span, Parameters(parameters), into: &residuals)
    for i in values.indices { residuals[i] -= values[i] }
    return zip(family.parameters, parameters.indices).allSatisfy {
      parameters[$1] > $0.lower && parameters[$1] < $0.upper
    }
  }

  func linearise(
    at parameters: Span<Double>, residuals: inout MutableSpan<Double>,
    jacobian: inout MutableSpan<Double>
  ) -> Bool {
    var levels = [Dual](repeating: 0, count: times.count)
    var span = levels.mutableSpan
    family.gradients(at: times.span, Parameters(parameters), into: &span)
    for i in values.indices {
      residuals[i] = levels[i].value - values[i]
      for j in 0..<parameterCount {
        jacobian[i * parameterCount + j] = levels[i].derivatives[j]
      }
    }
    return true
  }
}
