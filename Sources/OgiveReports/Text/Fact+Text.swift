internal import OgiveEvidence

extension Fact {
  /// The figure as a sentence says it, in the magnitudes of a language: `more than 500M people/day`,
  /// `超过 5亿 人/日`. What has no unit stays as published: `+79%`, `1:2:10`, words and dates.
  func text(style: NumberStyle) -> String {
    let claim: Phrase? =
      switch relation {
      case .above: Phrase("more than ", "超过 ")
      case .below: Phrase("less than ", "不到 ")
      case .about: Phrase("about ", "约 ")
      default: nil
      }
    return (claim?.text(style.language) ?? "") + figureText(style)
  }

  private func figureText(_ style: NumberStyle) -> String {
    switch figure {
    case .number(let number) where unit != .one:
      style.text(number.value, unit: unit.description, significantDigits: Self.digits)
    case .interval(let low, let high) where unit != .one:
      style.range(low.value, high.value, unit: unit.description)
    default: published
    }
  }

  /// Far more than a figure is published with.
  private static let digits = 12
}
