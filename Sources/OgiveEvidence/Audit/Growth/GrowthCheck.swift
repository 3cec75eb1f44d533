/// A growth claim held against one level and one base.
struct GrowthCheck {
  let level: Fact
  let claim: GrowthClaim
  let base: Fact
  /// How far apart level and product may be beyond their rounding, relative.
  let allowance: Double

  /// How the base times the growth compares with the level.
  enum Outcome { case fits, tooSmall, tooLarge }

  /// How they compare, each within its rounding.
  var outcome: Outcome { outcome(of: claim.factor) }

  /// Whether the base times the growth may be the level.
  var fits: Bool { outcome == .fits }

  /// How they would compare with another growth.
  func outcome(of factor: PublishedNumber) -> Outcome {
    guard let levels = PlausibleLevels(of: level), let bases = PlausibleLevels(of: base) else {
      return .fits
    }
    let product = PlausibleLevels(
      low: bases.low * (factor.value - factor.halfUnit),
      high: bases.high * (factor.value + factor.halfUnit)
    ).widened(by: allowance)
    if product.high < levels.low { return .tooSmall }
    return product.low > levels.high ? .tooLarge : .fits
  }

  /// `2.8亿 × 1.79 = 5.012亿, published > 5亿`.
  var arithmetic: String { product(of: claim.factor.value) + ", published \(level.claim)" }

  /// `2.8亿 × 1.79 = 5.012亿`.
  func product(of factor: Double) -> String {
    let product = FigureText.text(base.size * factor, like: base.published)
    return "\(base.published) × \(FigureText.plain(factor)) = \(product)"
  }

  /// The facts that take part, the level first.
  var facts: [Fact] { [level, claim.ratio, base] }
}
