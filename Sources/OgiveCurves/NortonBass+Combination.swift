import OgiveNumerics

/// Each generation's own curve is what it adds to the market, `m_g F_g`. Those who have adopted one
/// generation go on to the next with the share F that has adopted that.
extension NortonBass: PlayerCombination {
  @inline(__always)
  public func combine<S: SystemScalar>(
    _ levels: inout MutableSpan<S>, _ shares: Span<S>, _ curves: [Parameters<S>], total: S
  ) {
    var base = S(0.0)
    for generation in members.indices {
      let added = levels[generation]
      Self.enter(generation, adding: added, shares[generation], &base, &levels)
    }
  }

  /// Lets one more generation take its part of those before it.
  ///
  /// - Parameter base: How many have come as far as the generation before, then as far as this one.
  @inline(__always) static func enter<S: SystemScalar>(
    _ generation: Int, adding added: S, _ share: S, _ base: inout S, _ levels: inout MutableSpan<S>
  ) {
    if generation > 0 { levels[generation - 1] = base * (1.0 - share) }
    base = added + share * base
    levels[generation] = base
  }
}
