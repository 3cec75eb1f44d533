import OgiveEvidence
import OgiveText

extension EventReader {
  /// What the event does: exactly one of the verbs, and one that suits its target.
  static func action(
    _ block: Block, _ target: ScenarioEvent.Target?, id: Located<String>,
    with decoder: inout NodeDecoder
  ) -> Located<ScenarioEvent.Action>? {
    let found = verbs.filter { block[$0] != nil }
    guard let verb = found.first, found.count == 1 else {
      let what = found.isEmpty ? "needs" : "may have only"
      decoder.report(
        .invalidEvent, "the event '\(id.value)' \(what) one of \(verbs.joined(separator: ", "))",
        at: found.isEmpty ? id.location : block.location(of: found[1]))
      return nil
    }
    if let target { refuse(verb, for: target, at: block.location(of: verb), with: &decoder) }
    switch verb {
    case "multiply":
      return decoder.positiveNumber(block[verb]).map {
        Located(.multiply($0.value), at: $0.location)
      }
    case "add":
      return addition(block[verb], target, with: &decoder)
    default:
      return pulse(block[verb], with: &decoder)
    }
  }

  private static func refuse(
    _ verb: String, for target: ScenarioEvent.Target, at location: SourceLocation,
    with decoder: inout NodeDecoder
  ) {
    if target == .level, verb != "pulse" {
      decoder.report(
        .invalidEvent, "'\(verb)' acts on growth or capacity, not on the level itself",
        at: location, notes: ["target series.growth, or use 'pulse'"])
    } else if target != .level, verb == "pulse" {
      decoder.report(
        .invalidEvent, "a pulse acts on the level itself, not on \(target.rawValue)",
        at: location, notes: ["target the series, or use 'multiply' or 'add'"])
    }
  }

  private static func addition(
    _ node: YAMLNode?, _ target: ScenarioEvent.Target?, with decoder: inout NodeDecoder
  ) -> Located<ScenarioEvent.Action>? {
    guard let amount = decoder.quantity(node) else { return nil }
    if target == .growth, amount.value.unit != .one {
      decoder.report(
        .invalidUnit, "expected a pure number, found '\(amount.value.unit)'", at: amount.location,
        notes: ["0.25 makes the curve's clock a quarter faster"])
      return nil
    }
    return Located(.add(amount.value), at: amount.location)
  }

  private static func pulse(
    _ node: YAMLNode?, with decoder: inout NodeDecoder
  ) -> Located<ScenarioEvent.Action>? {
    guard let size = decoder.quantity(node) else { return nil }
    let isBareShare =
      !size.value.isShare && size.value.unit == .one && abs(size.value.value) < 1
    guard !isBareShare else {
      decoder.report(
        .invalidEvent, "it is not clear whether this is a share or a level", at: size.location,
        notes: ["write a share with %, as in 3 %"])
      return nil
    }
    guard !size.value.isShare || size.value.value > -1 else {
      decoder.report(.valueOutOfRange, "a level cannot lose all of itself", at: size.location)
      return nil
    }
    return Located(.pulse(size.value), at: size.location)
  }
}
