public import Ogive

/// Levels of any family less observed levels, with the Jacobian from the family's own formula.
public struct CurveResiduals: LeastSquaresProblem {
  private let family: any CurveFamily
  private let times: [Double]
  private let levels: [Double]
  private var fitted: [Dual]
  /// Whether the solve may end in double-double arithmetic.
  public let offersPrecision: Bool
  public let parameterCount: Int

  /// The residuals of `family` at `levels`.
  public init(
    _ family: any CurveFamily, times: [Double], levels: [Double], isPrecise: Bool = false
  ) {
    self.family = family
    self.times = times
    self.levels = levels
    fitted = Array(repeating: 0, count: times.count)
    offersPrecision = isPrecise
    parameterCount = family.parameters.count
  }

  public var residualCount: Int { times.count }

  public mutating func evaluate(
    at parameters: Span<Double>, residuals: inout MutableSpan<Double>
  ) -> Bool {
    family.values(at: times.span, Parameters(parameters), into: &residuals)
    for i in levels.indices { residuals[i] -= levels[i] }
    return true
  }

  public mutating func linearise(
    at parameters: Span<Double>, residuals: inout MutableSpan<Double>,
    jacobian: inout MutableSpan<Double>
  ) -> Bool {
    Self.differentiate(family, times, at: parameters, into: &fitted)
    for i in levels.indices {
      let (value, derivatives) = (fitted[i].value, fitted[i].derivatives)
      residuals[i] = value - levels[i]
      for j in 0..<parameterCount { jacobian[i * parameterCount + j] = derivatives[j] }
    }
    return true
  }

  private static func differentiate(
    _ family: any CurveFamily, _ times: [Double], at parameters: Span<Double>,
    into fitted: inout [Dual]
  ) {
    var span = fitted.mutableSpan
    family.gradients(at: times.span, Parameters(parameters), into: &span)
  }

  public func linearise(
    at parameters: Span<DoubleDouble>, residuals: inout MutableSpan<DoubleDouble>,
    jacobian: inout MutableSpan<DoubleDouble>
  ) -> Bool {
    let precise = times.map { DoubleDouble($0) }
    var tangents = [Tangent<DoubleDouble>](repeating: 0, count: times.count)
    for j in 0..<parameterCount {
      let p = Parameters(
        (0..<parameterCount).map {
          Tangent(value: parameters[$0], derivative: $0 == j ? 1 : 0)
        })
      var span = tangents.mutableSpan
      family.tangents(at: precise.span, p, into: &span)
      for i in levels.indices {
        residuals[i] = tangents[i].value - DoubleDouble(levels[i])
        jacobian[i * parameterCount + j] = tangents[i].derivative
      }
    }
    return true
  }
}
