import OgiveNumerics

/// The residuals of a NIST problem, in double and in double-double arithmetic, differentiated one
/// parameter at a time because some problems have more than eight.
struct NISTResiduals: LeastSquaresProblem {
  private let problem: NISTProblem

  let offersPrecision = true
  var residualCount: Int { problem.responses.count }
  var parameterCount: Int { problem.estimates.count }

  init(_ problem: NISTProblem) {
    self.problem = problem
  }

  func evaluate(at parameters: Span<Double>, residuals: inout MutableSpan<Double>) -> Bool {
    let b = parameters.indices.map { parameters[$0] }
    for i in problem.responses.indices {
      let (x, z) = problem.predictors[i]
      residuals[i] = problem.formula.value(x.high, z.high, b) - problem.responses[i].high
    }
    return true
  }

  func linearise(
    at parameters: Span<Double>, residuals: inout MutableSpan<Double>,
    jacobian: inout MutableSpan<Double>
  ) -> Bool {
    for j in parameters.indices {
      let b = parameters.indices.map {
        Tangent(value: parameters[$0], derivative: $0 == j ? 1 : 0)
      }
      for i in problem.responses.indices {
        let (x, z) = problem.predictors[i]
        let level = problem.formula.value(Tangent(x.high), Tangent(z.high), b)
        residuals[i] = level.value - problem.responses[i].high
        jacobian[i * parameters.count + j] = level.derivative
      }
    }
    return true
  }

  func linearise(
    at parameters: Span<DoubleDouble>, residuals: inout MutableSpan<DoubleDouble>,
    jacobian: inout MutableSpan<DoubleDouble>
  ) -> Bool {
    for j in parameters.indices {
      let b = parameters.indices.map {
        Tangent(value: parameters[$0], derivative: $0 == j ? 1 : 0)
      }
      for i in problem.responses.indices {
        let (x, z) = problem.predictors[i]
        let level = problem.formula.value(
          Tangent(value: x, derivative: 0), Tangent(value: z, derivative: 0), b)
        residuals[i] = level.value - problem.responses[i]
        jacobian[i * parameters.count + j] = level.derivative
      }
    }
    return true
  }
}
