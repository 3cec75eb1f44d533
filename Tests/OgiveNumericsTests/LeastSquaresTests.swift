import OgiveNumerics
import Testing

@Suite("Least squares")
struct LeastSquaresTests {
  /// The sunflower of Reed & Holland 1919, as Loglet Lab carries it, with its fit in 50-digit
  /// arithmetic (mpmath): K, r = ln 81 / dt and the midpoint.
  static let sunflower = TestProblem(
    model: LogisticModel(), x: [7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84],
    y: [
      17.93, 36.36, 67.76, 98.1, 131, 169.5, 205.5, 228.3, 247.1, 250.5, 253.8, 254.5,
    ])
  static let sunflowerFit = [
    261.039671426295, 4.394449154672439 / 50.1036345207026, 34.2733893600321,
  ]

  static func relativeError(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).map { (($0 - $1) / $1).magnitude }.max() ?? .infinity
  }

  @Test("every method alone reaches the reference fit", arguments: LeastSquaresMethod.allCases)
  func everyMethod(_ method: LeastSquaresMethod) throws {
    let options = LeastSquaresOptions(methods: [method])
    let solution = try LeastSquares.solve(Self.sunflower, from: [200, 0.1, 40], options: options)
    #expect(solution.isUsable)
    #expect(solution.method == method)
    #expect(Self.relativeError(solution.parameters, Self.sunflowerFit) < 1e-13)
    #expect((solution.residualSumOfSquares / 127.064779622504 - 1).magnitude < 1e-13)
    #expect(solution.gradientCosine < 1e-12)
  }

  @Test("the covariance gives the reference standard errors")
  func standardErrors() throws {
    let solution = try LeastSquares.solve(Self.sunflower, from: [200, 0.1, 40])
    let covariance = try #require(solution.covariance)
    let variance = solution.residualSumOfSquares / 9
    #expect((variance.squareRoot() / 3.75743381139 - 1).magnitude < 1e-11)
    #expect(((covariance[0] * variance).squareRoot() / 2.63596145275 - 1).magnitude < 1e-11)
    #expect(((covariance[8] * variance).squareRoot() / 0.459376506231 - 1).magnitude < 1e-11)
    #expect(covariance[1] == covariance[3])
  }

  @Test("precise steps give all the digits of the reference")
  func precision() throws {
    var problem = Self.sunflower
    problem.offersPrecision = true
    let solution = try LeastSquares.solve(problem, from: [200, 0.1, 40])
    #expect(Self.relativeError(solution.parameters, Self.sunflowerFit) < 3e-15)
    #expect(solution.scaledStep < 1e-20)
  }

  @Test("polishing wins digits over GSL alone")
  func polishing() throws {
    let rough = try LeastSquares.solve(
      Self.sunflower, from: [200, 0.1, 40],
      options: .init(methods: [.levenbergMarquardt], stepTolerance: 1e-3, polishLimit: 0))
    let polished = try LeastSquares.solve(
      Self.sunflower, from: [200, 0.1, 40],
      options: .init(methods: [.levenbergMarquardt], stepTolerance: 1e-3))
    #expect(Self.relativeError(rough.parameters, Self.sunflowerFit) > 1e-9)
    #expect(Self.relativeError(polished.parameters, Self.sunflowerFit) < 1e-13)
  }

  @Test("parameters that the data cannot tell apart are said to be undetermined")
  func singular() throws {
    let problem = TestProblem(model: RedundantModel(), x: [1, 2, 3], y: [2, 4.1, 5.9])
    let solution = try LeastSquares.solve(problem, from: [1, 0.5])
    #expect(solution.termination == .singular)
    #expect(solution.covariance == nil)
    #expect(!solution.isUsable)
    #expect((solution.parameters[0] + solution.parameters[1] - 27.9 / 14).magnitude < 1e-12)
  }

  @Test("a step beyond the formula's domain is taken back, not the end")
  func barrier() throws {
    let x = [0.0, 1, 2, 3, 4, 5]
    let y = x.map { 1 + 2 * Double.log(5.5 - $0) }
    let problem = TestProblem(model: BarrierModel(), x: x, y: y)
    let solution = try LeastSquares.solve(problem, from: [0, 1, 9])
    #expect(solution.isUsable)
    #expect(Self.relativeError(solution.parameters, [1, 2, 5.5]) < 1e-10)
  }

  @Test("a start without a value says so")
  func undefinedStart() throws {
    let problem = TestProblem(model: BarrierModel(), x: [0, 1, 2, 3], y: [1, 1, 1, 1])
    let solution = try LeastSquares.solve(problem, from: [0, 1, 2])
    #expect(solution.termination == .notFinite)
    #expect(!solution.isUsable)
  }

  @Test("the iteration limit is a reason to stop, not an error")
  func iterationLimit() throws {
    let solution = try LeastSquares.solve(
      Self.sunflower, from: [2000, 0.5, 100],
      options: .init(methods: [.levenbergMarquardt], iterationLimit: 1))
    #expect(solution.termination == .iterationLimit)
    #expect(!solution.isUsable)
  }

  @Test("a workspace used again gives the same bits as a new one")
  func reuse() throws {
    let workspace = try LeastSquaresWorkspace(residualCount: 12, parameterCount: 3)
    let start = [200, 0.1, 40.0]
    let other = [300, 0.05, 30.0]
    let first = try workspace.solve(Self.sunflower, from: start)
    _ = try workspace.solve(Self.sunflower, from: other)
    #expect(try workspace.solve(Self.sunflower, from: start) == first)
    #expect(try LeastSquares.solve(Self.sunflower, from: start) == first)
  }

  @Test("impossible shapes throw with what was wrong")
  func impossibleShapes() throws {
    let short = TestProblem(model: LogisticModel(), x: [1, 2], y: [1, 2])
    #expect(throws: SolverError(.invalid, in: "least squares")) {
      try LeastSquares.solve(short, from: [1, 1, 1])
    }
    #expect(throws: SolverError(.invalid, in: "least squares")) {
      try LeastSquares.solve(Self.sunflower, from: [1, 1])
    }
    #expect(throws: SolverError(.invalid, in: "least squares")) {
      try LeastSquares.solve(Self.sunflower, fromEach: [])
    }
    #expect(SolverError(.invalid, in: "least squares").description.contains("invalid argument"))
  }

  @Test("many starts keep the smallest residual sum, whatever their order")
  func manyStarts() throws {
    let starts = [[1, -3, 900], [200, 0.1, 40.0], [1e-3, 5, 0]]
    let options = LeastSquaresOptions(chain: .all)
    for order in [starts, starts.reversed()] {
      let solution = try LeastSquares.solve(Self.sunflower, fromEach: order, options: options)
      #expect(Self.relativeError(solution.parameters, Self.sunflowerFit) < 1e-13)
      #expect(solution.evaluations > 20)
    }
  }

  @Test("all methods of the chain agree on an easy problem")
  func agreement() throws {
    let solution = try LeastSquares.solve(
      Self.sunflower, from: [200, 0.1, 40], options: .init(chain: .all))
    #expect(solution.agreement == 3)
  }

  @Test("screening ranks candidates by residual sum and leaves out the undefined")
  func screening() {
    let problem = TestProblem(model: BarrierModel(), x: [0, 1, 2], y: [0, 0, 0])
    let candidates = [[5, 0, 3], [1, 0, 9], [0, 1, 1], [3.0, 0, 3]]
    #expect(
      LeastSquares.best(3, of: candidates, for: problem) == [[1, 0, 9], [3, 0, 3], [5, 0, 3]])
    #expect(LeastSquares.best(1, of: candidates, for: problem) == [[1, 0, 9]])
  }

  @Test("Sobol's points halve the box evenly, as van der Corput's sequence does")
  func sobol() throws {
    let points = try Sobol.points(3, in: [0...1, 10...20])
    #expect(points == [[0.5, 15], [0.75, 12.5], [0.25, 17.5]])
    let cover = try Sobol.points(255, in: [0...1, 0...1, 0...1])
    for axis in 0..<3 {
      let cells = Set(cover.map { Int($0[axis] * 256) })
      #expect(cells.count == 255)
    }
    #expect(throws: SolverError(.invalid, in: "Sobol points")) { try Sobol.points(1, in: []) }
    #expect(try Sobol.points(0, in: [0...1]).isEmpty)
  }
}
