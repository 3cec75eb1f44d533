public import OgiveNumerics

/// A ceiling that draws approach and never reach: `v -> U g(v/U)` with `g(z) = z (1 + z^8)^(-1/8)`.
///
/// Well below the ceiling it changes nothing (half a part in a thousand at half of it); there is no
/// clipping and no atom at the ceiling.
public enum SoftCeiling {
  /// The level `v`, positive, bent below `ceiling`.
  @inline(__always)
  public static func bend<S: GrowthScalar>(_ v: S, below ceiling: S) -> S {
    let z = v / ceiling
    // From above, g(z) = (1 + z^-8)^(-1/8): nothing overflows, and rounding stays below the ceiling.
    let part = S.select(z, lessThan: 1, then: z, else: 1 / z)
    let least = S.select(z, lessThan: 1, then: v, else: ceiling)
    let squared = part * part
    let fourth = squared * squared
    return least * S.exp(-(S.log1p(fourth * fourth) / 8))
  }

  /// The level `v` bent below `ceiling` in the room above `level`, which it begins at:
  /// `v -> y + (U - y) g((v - y) / (U - y))` with `g(z) = z (1 + z^3)^(-1/3)` above `y`, and the level
  /// itself below.
  ///
  /// For paths that begin at a last figure: where that is near the ceiling, ``bend(_:below:)`` would
  /// take the path below it. Without room above `level` the ceiling is where rising paths end.
  public static func bend<S: GrowthScalar>(_ v: S, above level: S, below ceiling: S) -> S {
    let room = ceiling - level
    let z = (v - level) / room
    // g(z) = (1 + z^-3)^(-1/3) from above: nothing overflows.
    let part = S.select(z, lessThan: 1, then: z, else: 1 / z)
    let least = S.select(z, lessThan: 1, then: z, else: 1)
    let bent = level + room * least * S.exp(-(S.log1p(part * part * part) / 3))
    let inRoom = S.select(level, lessThan: ceiling, then: bent, else: ceiling)
    return S.select(level, lessThan: v, then: inRoom, else: v)
  }
}
