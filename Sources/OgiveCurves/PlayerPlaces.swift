import OgiveNumerics

/// Where the parameters of a player's family stand among those of all players: one after the other,
/// without its location in time, which no rate of a competition depends on.
public struct PlayerPlaces: Sendable {
  private let first: Int
  private let count: Int
  /// A bit for each of the family's parameters that stands there.
  private let own: UInt8

  /// The places of a family's parameters from `first` on.
  init(of family: any CurveFamily, from first: Int) {
    self.first = first
    count = family.parameters.count
    own = Self.places(in: family).reduce(0) { $0 | 1 << UInt8($1) }
  }

  /// Where those of the next player begin.
  var end: Int { first + own.nonzeroBitCount }

  /// Which of a family's parameters a player has.
  static func places(in family: any CurveFamily) -> [Int] {
    family.parameters.indices.filter { family.parameters[$0].dimension != .time }
  }

  /// The family's parameters among those of all players; its location is zero.
  @inline(__always) func parameters<S: GrowthScalar>(among p: Span<S>) -> Parameters<S> {
    var parameters = Parameters<S>(count: count) { _ in S(0.0) }
    var next = first
    for index in 0..<count where own & 1 << UInt8(index) != 0 {
      parameters[index] = p[next]
      next += 1
    }
    return parameters
  }
}
