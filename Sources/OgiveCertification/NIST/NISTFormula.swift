import OgiveNumerics

/// The formulas of NIST's problems, each written once; problems that share a formula share it here.
///
/// NIST StRD, nonlinear regression: https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml
enum NISTFormula: String, CaseIterable {
  case saturation
  case ultrasound
  case threeDecays = "three-decays"
  case twoPeaks = "two-peaks"
  case power
  case inverseSquare = "inverse-square"
  case inverseRoot = "inverse-root"
  case hyperbola
  case quadraticRatio = "quadratic-ratio"
  case cubicRatio = "cubic-ratio"
  case breakdown
  case twoDecays = "two-decays"
  case quantumDefect = "quantum-defect"
  case oscillation
  case enzyme
  case logistic
  case richards
  case thermistor
  case peak
  case magnetism

  /// What the formula is fitted to: Nelson's breakdown voltage as a logarithm, else the response.
  func response(_ y: DoubleDouble) -> DoubleDouble {
    self == .breakdown ? DoubleDouble.log(y) : y
  }

  /// The formula at the predictors `x` and, for ``breakdown`` alone, `z`.
  func value<S: CircularScalar>(_ x: S, _ z: S, _ b: [S]) -> S {
    switch self {
    case .saturation: b[0] * (1 - S.exp(-(b[1] * x)))
    case .ultrasound: S.exp(-(b[0] * x)) / (b[1] + b[2] * x)
    case .threeDecays:
      b[0] * S.exp(-(b[1] * x)) + b[2] * S.exp(-(b[3] * x)) + b[4] * S.exp(-(b[5] * x))
    case .twoPeaks:
      b[0] * S.exp(-(b[1] * x)) + bell(x, b[2], b[3], b[4]) + bell(x, b[5], b[6], b[7])
    case .power: b[0] * S.pow(x, b[1])
    case .inverseSquare: b[0] * (1 - S.pow(1 + b[1] * x / 2, -2))
    case .inverseRoot: b[0] * (1 - 1 / S.sqrt(1 + 2 * b[1] * x))
    case .hyperbola: b[0] * b[1] * x / (1 + b[1] * x)
    case .quadraticRatio: (b[0] + x * (b[1] + x * b[2])) / (1 + x * (b[3] + x * b[4]))
    case .cubicRatio:
      (b[0] + x * (b[1] + x * (b[2] + x * b[3]))) / (1 + x * (b[4] + x * (b[5] + x * b[6])))
    case .breakdown: b[0] - b[1] * x * S.exp(-(b[2] * z))
    case .twoDecays: b[0] + b[1] * S.exp(-(x * b[3])) + b[2] * S.exp(-(x * b[4]))
    case .quantumDefect: b[0] - b[1] * x - S.atan(b[2] / (x - b[3])) / S.pi
    case .oscillation:
      b[0] + wave(x, 12, b[1], b[2]) + wave(x, b[3], b[4], b[5]) + wave(x, b[6], b[7], b[8])
    case .enzyme: b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3])
    case .logistic: b[0] / (1 + S.exp(b[1] - b[2] * x))
    case .richards: b[0] / S.pow(1 + S.exp(b[1] - b[2] * x), 1 / b[3])
    case .thermistor: b[0] * S.exp(b[1] / (x + b[2]))
    case .peak: b[0] / b[1] * S.exp(-(0.5 * square((x - b[2]) / b[1])))
    case .magnetism: b[0] * S.pow(b[1] + x, -1 / b[2])
    }
  }

  private func square<S: GrowthScalar>(_ x: S) -> S { x * x }

  private func bell<S: GrowthScalar>(_ x: S, _ height: S, _ centre: S, _ width: S) -> S {
    height * S.exp(-square((x - centre) / width))
  }

  private func wave<S: CircularScalar>(_ x: S, _ period: S, _ b: S, _ c: S) -> S {
    let (sine, cosine) = S.sineAndCosine(2 * S.pi * x / period)
    return b * cosine + c * sine
  }
}
