internal import OgiveNumerics

/// How much louder a residual process was before a series' last fact: at `years` before it, its scale is
/// `e^(lam years / span)` times what it is there and later, with `lam` normal.
///
/// A figure about a period sees it as loud as it is in the middle of the period.
struct Loudness: Sendable, Hashable {
  /// The prior's mean and standard deviation of `lam`.
  let mean: Double
  let sd: Double
  /// The date of the last fact, in decimal years.
  let last: Double
  /// The years that `lam` is per.
  let span: Double

  /// By how much the process is louder over stretches of time, at the standard normal coordinate of `lam`.
  func factors<S: GrowthScalar>(_ z: S, over stretches: [Stretch]) -> [S] {
    let loudness = S(mean) + S(sd) * z
    return stretches.map { S.exp(loudness * S((last - $0.middle) / span)) }
  }
}
