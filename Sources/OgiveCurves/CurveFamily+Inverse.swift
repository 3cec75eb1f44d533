public import OgiveNumerics

extension CurveFamily {
  /// The time at which the curve reaches `level`; nil when it never does: at or above the capacity,
  /// at or below the level it starts from, or for a curve that may turn round and has no closed
  /// form. Accurate to the rounding of the formula.
  public func time(reaching level: Double, _ p: Parameters<Double>) -> Double? {
    let levels = [Draws8(level)]
    var found = [Draws8(0.0)]
    var span = found.mutableSpan
    times(reaching: levels.span, p.lifted(to: Draws8.self), into: &span)
    let time = found[0].lanes[0]
    return time.isFinite ? time : nil
  }

  public func times(
    reaching levels: Span<Draws8>, _ p: Parameters<Draws8>, into times: inout MutableSpan<Draws8>
  ) {
    for i in levels.indices { times[i] = time(reaching: levels[i], p) }
  }

  private func time(reaching level: Draws8, _ p: Parameters<Draws8>) -> Draws8 {
    var found = SIMD8<Double>(repeating: .nan)
    if let closed = inverse(level, p) {
      found = closed.lanes
    } else if isMonotone {
      found = Crossing(level: level.lanes, origin: origin).search {
        value(at: Draws8(lanes: $0), p).lanes
      } slope: {
        rate(Draws8(lanes: $0), at: Draws8(lanes: $1), p).lanes
      }
    }
    let unreached = .!(found .< .infinity) .| .!(found .> -.infinity)
    let early = found .< (origin == .launch ? 0 : -.infinity)
    return Draws8(lanes: found.replacing(with: .nan, where: unreached .| early))
  }
}
