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
}
