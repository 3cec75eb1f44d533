import OgiveEvidence
import OgiveText

extension EventMeaning {
  /// A figure: as written, the name of an assumption, or a distribution.
  mutating func figure<Value>(
    _ key: String, with decoder: inout NodeDecoder,
    _ written: (YAMLNode, inout NodeDecoder) -> Located<Value>?
  ) -> Located<EventFigure<Value>>? {
    guard let node = block[key] else { return nil }
    if case .map = node.content { return distribution(node, of: key, with: &decoder) }
    if let scalar = node.scalar, scalar.core == .text, NamePattern.symbol.matches(scalar.text) {
      return assumption(scalar.text, at: node.location, with: &decoder)
    }
    return written(node, &decoder).map { Located(.fixed($0.value), at: $0.location) }
  }

  /// A length of time.
  mutating func length(
    _ key: String, with decoder: inout NodeDecoder
  ) -> Located<EventFigure<TimeAmount>>? {
    figure(key, with: &decoder) { node, decoder in decoder.amount(node) }
  }

  private func assumption<Value>(
    _ name: String, at location: SourceLocation, with decoder: inout NodeDecoder
  ) -> Located<EventFigure<Value>>? {
    let names = draft.numberNames
    guard names.contains(name) else {
      decoder.reportUnknown(
        .unknownReference, "assumption", name, among: names + ["permanent"], at: location)
      return nil
    }
    return Located(.drawn(name), at: location)
  }

  /// A distribution becomes a number of the event's own, which is drawn once for all its occurrences.
  private mutating func distribution<Value>(
    _ node: YAMLNode, of key: String, with decoder: inout NodeDecoder
  ) -> Located<EventFigure<Value>>? {
    guard
      let block = decoder.block(
        node, WrittenDistribution.keys, called: "the distribution of '\(key)'"),
      let written = WrittenDistribution(block, with: &decoder)
    else { return nil }
    let unit = written.unit
    if unit == .one, ["pulse", "jump"].contains(key), !written.hasShares {
      decoder.report(
        .invalidEvent, "it is not clear whether these are shares or levels", at: node.location,
        notes: ["write shares with %, as in 3 %, and levels with their unit"])
      return nil
    }
    guard let distribution = written.distribution(in: unit, with: &decoder) else { return nil }
    let name = "\(id.value).\(key)"
    numbers.append(
      AssumedNumber(
        name: Located(name, at: node.location), distribution: distribution,
        unit: unit.isDimensionless ? .one : unit,
        because: decoder.reason(self.block["because"])?.value ?? .none, cite: nil))
    return Located(.drawn(name), at: node.location)
  }

  mutating func repetition(with decoder: inout NodeDecoder) -> Located<TimeAmount>? {
    guard let every = decoder.amount(block["every"]) else { return nil }
    guard every.value.years >= TimeAmount(1, .day).years else {
      decoder.report(
        .valueOutOfRange, "a pulse repeats once a day at most", at: every.location,
        notes: ["what comes more often is a change of growth: target series.growth"])
      return nil
    }
    return every
  }

  mutating func remainder(with decoder: inout NodeDecoder) -> Located<ScenarioEvent.Remainder>? {
    guard let node = block["keeps"] else { return nil }
    if node.scalar?.text == "permanent" { return Located(.permanent, at: node.location) }
    let share: Located<EventFigure<Double>>? = figure("keeps", with: &decoder) { node, decoder in
      guard let share = decoder.quantity(node) else { return nil }
      guard share.value.unit == .one, (0...1).contains(share.value.value) else {
        decoder.report(
          .valueOutOfRange, "expected a share from 0 % to 100 %, or permanent", at: share.location)
        return nil
      }
      return Located(share.value.value, at: share.location)
    }
    return share.map { Located(.share($0.value), at: $0.location) }
  }
}
