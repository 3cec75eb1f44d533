import OgiveEvidence
import OgiveText

extension EventMeaning {
  /// What the event does: exactly one of the verbs, and one that suits its target.
  mutating func action(
    on target: ScenarioEvent.Target?, with decoder: inout NodeDecoder
  ) -> Located<ScenarioEvent.Action>? {
    let found = EventReader.verbs.filter { block[$0] != nil }
    guard let verb = found.first, found.count == 1 else {
      let what = found.isEmpty ? "needs" : "may have only"
      decoder.report(
        .invalidEvent,
        "the event '\(id.value)' \(what) one of \(EventReader.verbs.joined(separator: ", "))",
        at: found.isEmpty ? id.location : block.location(of: found[1]))
      return nil
    }
    if let target { refuse(verb, on: target, with: &decoder) }
    switch verb {
    case "multiply":
      return figure(verb, with: &decoder) { node, decoder in decoder.positiveNumber(node) }
        .map { Located(.multiply($0.value), at: $0.location) }
    case "add":
      return change(verb, target, with: &decoder).map { Located(.add($0.value), at: $0.location) }
    case "set":
      return change(verb, target, with: &decoder).map { Located(.set($0.value), at: $0.location) }
    case "jump":
      return rise(verb, with: &decoder).map { Located(.jump($0.value), at: $0.location) }
    default:
      return rise(verb, with: &decoder).map { Located(.pulse($0.value), at: $0.location) }
    }
  }

  private func refuse(
    _ verb: String, on target: ScenarioEvent.Target, with decoder: inout NodeDecoder
  ) {
    let isRise = verb == "pulse" || verb == "jump"
    let location = block.location(of: verb)
    switch target {
    case .level where !isRise:
      decoder.report(
        .invalidEvent, "'\(verb)' acts on growth or capacity, not on the level itself",
        at: location, notes: ["target series.growth, or use 'pulse' or 'jump'"])
    case .stock where verb == "multiply" || verb == "set":
      decoder.report(
        .invalidEvent, "'\(verb)' acts on growth or capacity, and a stock has neither",
        at: location,
        notes: ["use 'pulse' or 'jump', or 'add' with a flow such as 5万 account/month"])
    case .growth, .capacity, .parameter:
      guard isRise else { return }
      decoder.report(
        .invalidEvent, "a \(verb) acts on the level itself, not on \(target.part ?? "")",
        at: location, notes: ["target the series, or use 'multiply', 'add' or 'set'"])
    default: break
    }
  }

  /// What is added, or set.
  private mutating func change(
    _ verb: String, _ target: ScenarioEvent.Target?, with decoder: inout NodeDecoder
  ) -> Located<EventFigure<Quantity>>? {
    figure(verb, with: &decoder) { node, decoder in
      guard let amount = decoder.quantity(node) else { return nil }
      if target == .growth, amount.value.unit != .one {
        decoder.report(
          .invalidUnit, "expected a pure number, found '\(amount.value.unit)'", at: amount.location,
          notes: ["0.25 makes the curve's clock a quarter faster"])
        return nil
      }
      if target == .stock, amount.value.unit == .one {
        decoder.report(
          .invalidUnit, "expected a flow, found a number without unit", at: amount.location,
          notes: ["write it by time, as in 5万 account/month"])
        return nil
      }
      return amount
    }
  }

  /// By how much the level is lifted.
  private mutating func rise(
    _ verb: String, with decoder: inout NodeDecoder
  ) -> Located<EventFigure<Quantity>>? {
    figure(verb, with: &decoder) { node, decoder in
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
      return size
    }
  }
}
