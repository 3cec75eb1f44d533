import OgiveNumerics

/// A formula in one variable, written once.
protocol TestModel: Sendable {
  var parameterCount: Int { get }
  func value<S: GrowthScalar>(_ x: S, _ b: [S]) -> S
}

/// `b0 / (1 + exp(-b1 (x - b2)))`.
struct LogisticModel: TestModel {
  let parameterCount = 3
  func value<S: GrowthScalar>(_ x: S, _ b: [S]) -> S { b[0] / (1 + S.exp(-(b[1] * (x - b[2])))) }
}

/// `(b0 + b1) x`: the data tell the sum only.
struct RedundantModel: TestModel {
  let parameterCount = 2
  func value<S: GrowthScalar>(_ x: S, _ b: [S]) -> S { (b[0] + b[1]) * x }
}

/// `b0 + b1 log(b2 - x)`: not a number where `b2 < x`.
struct BarrierModel: TestModel {
  let parameterCount = 3
  func value<S: GrowthScalar>(_ x: S, _ b: [S]) -> S { b[0] + b[1] * S.log(b[2] - x) }
}

/// Residuals of a test model, differentiated by tangents.
struct TestProblem<Model: TestModel>: LeastSquaresProblem {
  let model: Model
  let x: [Double]
  let y: [Double]
  var offersPrecision = false

  var residualCount: Int { x.count }
  var parameterCount: Int { model.parameterCount }

  func evaluate(at parameters: Span<Double>, residuals: inout MutableSpan<Double>) -> Bool {
    let b = (0..<parameterCount).map { parameters[$0] }
    for i in x.indices { residuals[i] = model.value(x[i], b) - y[i] }
    return true
  }

  func linearise(
    at parameters: Span<Double>, residuals: inout MutableSpan<Double>,
    jacobian: inout MutableSpan<Double>
  ) -> Bool {
    differentiate((0..<parameterCount).map { parameters[$0] }, &residuals, &jacobian)
    return true
  }

  func linearise(
    at parameters: Span<DoubleDouble>, residuals: inout MutableSpan<DoubleDouble>,
    jacobian: inout MutableSpan<DoubleDouble>
  ) -> Bool {
    differentiate((0..<parameterCount).map { parameters[$0] }, &residuals, &jacobian)
    return true
  }

  private func differentiate<S: GrowthScalar>(
    _ b: [S], _ residuals: inout MutableSpan<S>, _ jacobian: inout MutableSpan<S>
  ) {
    for j in 0..<b.count {
      let tangents = b.indices.map { Tangent(value: b[$0], derivative: $0 == j ? 1 : 0) }
      for i in x.indices {
        let level = model.value(Tangent<S>(x[i]), tangents)
        residuals[i] = level.value - S(y[i])
        jacobian[i * b.count + j] = level.derivative
      }
    }
  }
}
