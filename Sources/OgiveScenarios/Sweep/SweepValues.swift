import OgiveEvidence
import OgiveText

/// The values that one thing goes through: a list, or a range of evenly spaced ones.
struct SweepValues {
  let values: [ChangedValue]

  /// Reads the values of what `change` changes; nil, with a diagnostic, where one is none.
  init?(_ node: YAMLNode, of change: ScenarioChange, with decoder: inout NodeDecoder) {
    if case .map = node.content {
      guard let range = Self.range(node, of: change, with: &decoder) else { return nil }
      values = range
      return
    }
    let items = decoder.items(node, of: "values")
    values = items.compactMap { Self.value($0, of: change, with: &decoder) }
    guard values.count == items.count, !items.isEmpty else { return nil }
  }

  private static func range(
    _ node: YAMLNode, of change: ScenarioChange, with decoder: inout NodeDecoder
  ) -> [ChangedValue]? {
    guard let block = decoder.block(node, SweepSection.range, called: "a range") else { return nil }
    let ends = ["from", "to"].map { key in
      block[key].flatMap { value($0, of: change, with: &decoder) }
    }
    guard let steps = decoder.integer(block["steps"], 2...10_000) else { return nil }
    guard case .number(let first) = ends[0], case .number(let last) = ends[1] else {
      if case .time = ends[0] {
        decoder.report(
          .wrongType, "lengths of time are given as a list", at: node.location,
          notes: ["as in [1 month, 3 months]"])
      }
      return nil
    }
    return (0..<steps).map { step in
      let part = Double(step) / Double(steps - 1)
      return .number(first * (1 - part) + last * part)
    }
  }

  private static func value(
    _ node: YAMLNode, of change: ScenarioChange, with decoder: inout NodeDecoder
  ) -> ChangedValue? {
    if change.isTime { return decoder.amount(node).map { .time($0.value) } }
    guard let found = decoder.quantity(node) else { return nil }
    let quantity = found.value
    guard quantity.unit != .one, quantity.unit != change.unit else {
      return .number(quantity.value)
    }
    guard let factor = quantity.unit.conversionFactor(to: change.unit) else {
      decoder.report(
        .unitMismatch, "expected a value in '\(change.unit)', found '\(quantity.unit)'",
        at: found.location)
      return nil
    }
    return .number(quantity.value * factor)
  }
}
