internal import OgiveCurves
internal import OgiveNumerics

/// The member of a family that a fit's columns stand for, and how it moves with them.
///
/// Lane `i` of every derivative belongs to column `i`: the curve's coordinates, then the ceiling's.
struct MemberAtColumns: Sendable {
  let parameters: Parameters<Double>
  /// The derivatives of each parameter by the columns.
  let slopes: [SIMD8<Double>]
  /// The level at the origin.
  let level: Dual
  /// The ceiling; nil without one.
  let ceiling: Dual?

  /// Nil where the family has no member with the level at the origin.
  init?(coordinates: CurveCoordinates, columns: EvidenceColumns, x: Span<Double>) {
    let free = columns.curve.map { Dual(x[$0], parameter: $0) }
    let level = Dual.exp(free[coordinates.anchor.parameter])
    let u = columns.stickiness.map { Dual(x[$0], parameter: $0) } ?? Dual(0.0)
    let ceiling = coordinates.ceiling(u, above: level)
    guard let naturals = coordinates.parameters(at: free, ceiling: ceiling) else { return nil }
    parameters = Parameters(naturals.map(\.value))
    slopes = naturals.map(\.derivatives)
    self.level = level
    self.ceiling = ceiling
  }

  /// Derivatives by the family's parameters as derivatives by the columns.
  func byColumns(_ derivatives: SIMD8<Double>) -> SIMD8<Double> {
    slopes.indices.reduce(SIMD8(repeating: 0)) { $0 + slopes[$1] * derivatives[$1] }
  }
}
