internal import OgiveCurves
internal import OgiveNumerics

/// A prior on a quantity that people can judge.
///
/// The same priors serve every family: each is a function of the curve, not of a coefficient.
protocol CurvePrior: Sendable {
  /// One line for `parameters.csv`: the quantity, its distribution and where that comes from.
  var origin: String { get }
  /// Whether it is a distribution of the capacity, given the level at the last fact.
  var isOfCapacity: Bool { get }
  /// Whether curves of the family have what the prior is about.
  func concerns(_ family: any CurveFamily) -> Bool
  /// Whether the prior is what informs this parameter where the facts do not.
  func informs(_ parameter: Parameter) -> Bool
  /// The log density, up to a constant; of the capacity's logarithm where it is of the capacity. Nil
  /// where the family has no such quantity, not a number where the prior excludes the curve.
  func logDensity<S: EvidenceScalar>(_ curve: CurveView<S>) -> S?
  /// Of a distribution of the capacity, which quantile of a standard normal the curve's is; zero where it
  /// has none.
  func capacityScore<S: EvidenceScalar>(_ curve: CurveView<S>) -> S
}

extension CurvePrior {
  var isOfCapacity: Bool { false }

  func concerns(_ family: any CurveFamily) -> Bool { true }

  func capacityScore<S: EvidenceScalar>(_ curve: CurveView<S>) -> S { 0 }

  /// `value` where `quantity` is finite; zero, which says nothing, where there is no such quantity.
  func unless<S: EvidenceScalar>(_ quantity: S, isMissingIn value: S) -> S {
    let known = S.select(quantity, lessThan: S(.infinity), then: 1, else: 0)
    return S.select(0.5, lessThan: known, then: value, else: 0)
  }

  /// The log density of a standard normal at `z`, up to a constant.
  func normal<S: EvidenceScalar>(_ z: S) -> S { -(z * z) / 2 }
}
