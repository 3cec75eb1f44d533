import OgiveNumerics

/// One of NIST's 27 nonlinear regression problems with its certified answer.
struct NISTProblem {
  let name: String
  let formula: NISTFormula
  /// NIST's two starts.
  let starts: [[Double]]
  /// The certified estimates, their standard deviations and the residual sum of squares.
  let estimates: [Double]
  let deviations: [Double]
  let residualSum: Double
  /// The predictors of each observation; the second only for Nelson.
  let predictors: [(x: DoubleDouble, z: DoubleDouble)]
  let responses: [DoubleDouble]

  /// The 27 problems, from easy to hard as NIST sorts them.
  static func all() throws(CertificationError) -> [NISTProblem] {
    let reader = RecordReader(resource: "nist.txt", headWord: "problem")
    var problems: [NISTProblem] = []
    for record in try reader.records(PackageResources.nist_txt) {
      problems.append(try NISTProblem(record, reader))
    }
    return problems
  }

  private init(
    _ record: RecordReader.Record, _ reader: RecordReader
  ) throws(CertificationError) {
    guard record.head.count == 2, let formula = NISTFormula(rawValue: String(record.head[1])) else {
      throw reader.error(record.line, "a name and a formula")
    }
    name = String(record.head[0])
    self.formula = formula
    var starts: [[Double]] = []
    for words in record.all("start") {
      starts.append(try reader.numbers(words, line: record.line).map(\.high))
    }
    self.starts = starts
    estimates = try reader.numbers("estimate", of: record)
    deviations = try reader.numbers("deviation", of: record)
    residualSum = try reader.number("residuals", of: record)
    let count = formula == .breakdown ? 3 : 2
    guard starts.count == 2, record.observations.allSatisfy({ $0.count == count }) else {
      throw reader.error(record.line, "two starts and \(count) numbers an observation")
    }
    predictors = record.observations.map { ($0[0], count == 3 ? $0[1] : 0) }
    responses = record.observations.map { formula.response($0[count - 1]) }
  }

  /// Solves the problem from its start with index `index`.
  func run(from index: Int) throws(SolverError) -> CertifiedRun {
    let solution = try LeastSquares.solve(
      NISTResiduals(self), from: starts[index], options: .init(chain: .all))
    let freedom = Double(responses.count - estimates.count)
    let variance = solution.residualSumOfSquares / freedom
    let errors = estimates.indices.compactMap { j in
      solution.covariance.map { ($0[j * estimates.count + j] * variance).squareRoot() }
    }
    return CertifiedRun(
      problem: name, start: index == 0 ? .first : .second,
      parameterDigits: Digits.shared(solution.parameters, estimates, limit: 11),
      errorDigits: Digits.shared(errors, deviations, limit: 11),
      residualSumDigits: Digits.shared(solution.residualSumOfSquares, residualSum, limit: 11),
      iterations: solution.iterations, method: solution.method.rawValue,
      termination: solution.termination.rawValue)
  }
}
