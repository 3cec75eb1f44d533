internal import OgiveCurves
internal import OgiveNumerics

/// A person's belief as a prior of one family.
struct BelievedPrior: CurvePrior {
  let belief: CurveBelief
  /// Which of the family's parameters it is about; nil for a quantity that every family has.
  let parameter: Parameter?
  private let family: any CurveFamily
  private let reference: Double

  /// - Parameter reference: The date from which the family counts its time, in decimal years.
  init(belief: CurveBelief, family: any CurveFamily, reference: Double) {
    self.belief = belief
    self.family = family
    self.reference = family.origin == .anywhere ? reference : 0
    if case .parameter(let name) = belief.quantity {
      parameter = family.parameters.first { $0.name == name }
    } else {
      parameter = nil
    }
  }

  /// Whether the family has the quantity.
  var applies: Bool {
    if case .parameter = belief.quantity { parameter != nil } else { true }
  }

  var origin: String { "assumed: \(belief.because)" }

  var isOfCapacity: Bool { belief.quantity == .capacity }

  func informs(_ parameter: Parameter) -> Bool {
    switch belief.quantity {
    case .capacity: parameter.dimension == .level
    case .growth: parameter.dimension == .perTime
    case .parameter(let name): parameter.name == name
    }
  }

  func capacityScore<S: EvidenceScalar>(_ curve: CurveView<S>) -> S {
    guard isOfCapacity else { return 0 }
    return unless(curve.capacity, isMissingIn: belief.shape.score(of: curve.capacity))
  }

  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S? {
    switch belief.quantity {
    case .capacity:
      let density = belief.shape.logDensity(ofLog: S.log(curve.capacity))
      return unless(curve.capacity, isMissingIn: density)
    case .growth: return belief.shape.logDensity(ofLog: S.log(curve.growth))
    case .parameter(let name):
      let shift = parameter?.dimension == .time ? reference : 0
      return curve.parameter(name).map { belief.shape.logDensity(of: $0 + S(shift)) }
    }
  }
}
