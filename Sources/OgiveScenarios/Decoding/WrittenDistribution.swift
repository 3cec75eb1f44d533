import OgiveEvidence
import OgiveText

/// A distribution as written: its quantiles still have their units.
struct WrittenDistribution: Sendable {
  enum Kind: String, CaseIterable, Sendable { case lognormal, normal }

  let kind: Kind
  let p10: Located<Quantity>
  let p90: Located<Quantity>

  private static let quantileKeys = [
    BlockKey("p10", "a tenth of the probability lies below", .quantity, isRequired: true),
    BlockKey("p90", "a tenth of the probability lies above", .quantity, isRequired: true),
  ]

  /// The keys of which a distribution has one.
  static let keys = [
    BlockKey("lognormal", "normal in the logarithm, by two quantiles", .block(quantileKeys)),
    BlockKey("normal", "normal, by two quantiles", .block(quantileKeys)),
  ]

  /// Reads the distribution among a block's entries; nil, with a diagnostic, where there is none.
  init?(_ block: Block, with decoder: inout NodeDecoder) {
    let kinds = Kind.allCases.filter { block[$0.rawValue] != nil }
    guard let kind = kinds.first, kinds.count == 1, let node = block[kind.rawValue] else {
      decoder.report(
        .invalidDistribution, "expected one distribution", at: block.location,
        notes: ["such as lognormal: {p10: 4.5亿, p90: 9亿}"])
      return nil
    }
    guard
      let levels = decoder.block(node, Self.quantileKeys, called: "'\(kind.rawValue)'"),
      let p10 = decoder.quantity(levels["p10"]), let p90 = decoder.quantity(levels["p90"])
    else { return nil }
    self.kind = kind
    self.p10 = p10
    self.p90 = p90
  }

  /// The distribution in a unit; a bare number is taken to be in it.
  func distribution(in unit: Unit, with decoder: inout NodeDecoder) -> Distribution? {
    guard let low = number(p10, in: unit, with: &decoder),
      let high = number(p90, in: unit, with: &decoder)
    else { return nil }
    guard low < high else {
      decoder.report(
        .invalidDistribution, "p10 is not below p90", at: p10.location,
        notes: ["write a bare figure as two that are close"])
      return nil
    }
    switch kind {
    case .normal: return .normal(p10: low, p90: high)
    case .lognormal:
      guard low > 0 else {
        decoder.report(
          .valueOutOfRange, "a lognormal lies above zero", at: p10.location)
        return nil
      }
      return .lognormal(p10: low, p90: high)
    }
  }

  private func number(
    _ quantity: Located<Quantity>, in unit: Unit, with decoder: inout NodeDecoder
  ) -> Double? {
    if quantity.value.unit == .one { return quantity.value.value }
    guard let factor = quantity.value.unit.conversionFactor(to: unit) else {
      decoder.report(
        unit == .one ? .invalidUnit : .unitMismatch,
        "expected a figure in '\(unit)', found '\(quantity.value.unit)'", at: quantity.location)
      return nil
    }
    return quantity.value.value * factor
  }
}
