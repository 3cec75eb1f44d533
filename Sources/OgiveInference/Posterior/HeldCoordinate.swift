internal import OgiveCurves
internal import OgiveNumerics

/// A density with one of its coordinates held.
struct HeldCoordinate: LogDensity {
  private let density: EvidenceDensity
  /// The coordinate that is held.
  let index: Int
  private var value = 0.0

  init(of density: EvidenceDensity, index: Int) {
    self.density = density
    self.index = index
  }

  var dimension: Int { density.dimension - 1 }

  /// The same with the coordinate held at `value`.
  func held(at value: Double) -> HeldCoordinate {
    var other = self
    other.value = value
    return other
  }

  /// The limit of the curve at a whole point.
  func capacity(at position: [Double]) -> Double {
    let member = density.member(at: position.map { Dual($0) })
    let limit: Dual = density.family.capacity(Parameters(member.parameters))
    return limit.value
  }

  /// A point without the coordinate.
  func reduced(_ x: [Double]) -> [Double] {
    x.enumerated().filter { $0.offset != index }.map(\.element)
  }

  /// A point with the coordinate.
  func whole(_ x: [Double]) -> [Double] {
    var all = x
    all.insert(value, at: index)
    return all
  }

  func logDensity(at x: Span<Double>, gradient: inout MutableSpan<Double>) -> Double {
    var all = [Double](repeating: value, count: dimension + 1)
    var slopes = all
    for i in x.indices { all[i < index ? i : i + 1] = x[i] }
    var span = slopes.mutableSpan
    let result = density.logDensity(at: all.span, gradient: &span)
    for i in x.indices { gradient[i] = slopes[i < index ? i : i + 1] }
    return result
  }
}
