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
    let squared = z * z
    let fourth = squared * squared
    let bent = v * S.exp(-(S.log1p(fourth * fourth) / 8))
    // Far above, the eighth power would overflow where the result is the ceiling to every digit.
    return S.select(z, lessThan: 1e4, then: bent, else: ceiling)
  }
}
