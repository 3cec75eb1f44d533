import OgiveEvidence
import OgiveText

/// What the merged entries of an event mean.
struct EventMeaning {
  let draft: ScenarioDraft
  let id: Located<String>
  let block: Block
  /// The numbers that its figures are drawn from, as far as they are its own.
  var numbers: [AssumedNumber] = []
  /// The facts whose dates place it.
  var dates: [ScenarioEvent.Measure] = []

  /// The most pulses of one event.
  private static let pulseLimit = 2000

  init(_ id: Located<String>, _ entries: [YAMLEntry], in draft: ScenarioDraft) {
    self.draft = draft
    self.id = id
    block = Block(entries: entries, location: id.location)
  }

  /// The event; nil, with diagnostics, where the entries do not mean one.
  mutating func event(with decoder: inout NodeDecoder) -> ScenarioEvent? {
    let target = target(with: &decoder)
    let action = action(on: target?.1, with: &decoder)
    let from = moment("from", with: &decoder)
    if block["from"] == nil { reportMissing("from", with: &decoder) }
    let until = moment("until", with: &decoder)
    let ramp = length("ramp", with: &decoder)
    let every = repetition(with: &decoder)
    let halfLife = length("half_life", with: &decoder)
    let keeps = remainder(with: &decoder)
    let because = decoder.reason(block["because"])
    let measures = measures(with: &decoder)
    if let action { refuseMisplaced(beside: action.value, on: target?.1, with: &decoder) }
    refuseSharedClock(ramp, on: target?.1, with: &decoder)
    if !numbers.isEmpty, block["because"] == nil {
      decoder.report(
        .missingReason, "the event '\(id.value)' judges a figure: say why with 'because'",
        at: id.location)
    }
    guard let (name, part) = target, let action, let from else { return nil }
    if isPlaced, let until, until.value.dayAfter <= from.value.firstDay {
      decoder.report(.invalidEvent, "the event ends before it begins", at: until.location)
    }
    let event = ScenarioEvent(
      id: id, series: name, target: part, action: action, from: from, until: until, ramp: ramp,
      every: every, halfLife: halfLife, keeps: keeps, because: because,
      measures: measures, dates: dates, numbers: numbers)
    refuseMeasured(event, with: &decoder)
    return !isPlaced || isBounded(event, with: &decoder) ? event : nil
  }

  private func reportMissing(_ key: String, with decoder: inout NodeDecoder) {
    decoder.report(.missingKey, "the event '\(id.value)' needs '\(key)'", at: id.location)
  }

  private func target(
    with decoder: inout NodeDecoder
  ) -> (Located<String>, ScenarioEvent.Target)? {
    guard let node = block["target"] else {
      reportMissing("target", with: &decoder)
      return nil
    }
    guard let text = decoder.text(node) else { return nil }
    let pieces = text.value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let name = Located(pieces[0], at: text.location)
    if draft.stocks.contains(where: { $0.name.value == text.value }) { return (name, .stock) }
    let owner = draft.series.first { $0.name.value == pieces[0] }
    if owner != nil, pieces.count == 1 { return (name, .level) }
    if let owner, pieces.count == 2, SettingReader.parameters(of: owner).contains(pieces[1]) {
      return (name, ScenarioEvent.Target(part: pieces[1]))
    }
    if draft.stockNames.contains(text.value) { return nil }
    let known =
      draft.series.map(\.name.value) + draft.stocks.map(\.name.value)
      + draft.series.flatMap { series in
        SettingReader.parameters(of: series).map { "\(series.name.value).\($0)" }
      }
    decoder.reportUnknown(
      owner == nil ? .unknownReference : .unknownParameter,
      owner == nil ? "series" : "parameter", text.value, among: known, at: text.location)
    return nil
  }

  /// Keys that mean nothing beside the event's verb.
  private func refuseMisplaced(
    beside action: ScenarioEvent.Action, on target: ScenarioEvent.Target?,
    with decoder: inout NodeDecoder
  ) {
    let (misplaced, reason): ([String], String) =
      switch action {
      case .pulse where target == .stock:
        (["ramp", "half_life", "keeps"], "a stock's own rate says what becomes of it")
      case .pulse: (["ramp"], "a pulse jumps at once")
      case .jump:
        (["ramp", "every", "until", "half_life", "keeps"], "a level jumps once and for good")
      default: (["every", "half_life", "keeps"], "only a pulse decays or is repeated")
      }
    for key in misplaced where block[key] != nil {
      decoder.report(
        .invalidEvent, "'\(key)' has no meaning here: \(reason)", at: block.location(of: key))
    }
  }

  /// A change of the speed runs on each draw's own clock; every other change restarts all draws at once.
  private func refuseSharedClock(
    _ ramp: Located<EventFigure<TimeAmount>>?, on target: ScenarioEvent.Target?,
    with decoder: inout NodeDecoder
  ) {
    guard let ramp, ramp.value.name != nil, let target, target != .growth else { return }
    decoder.report(
      .invalidEvent, "the ramp of a change of \(target.part ?? "a stock") cannot be uncertain",
      at: ramp.location, notes: ["only that of growth can: write a length such as 3 months"])
  }

  /// Refuses an event that strikes so often that it is no event.
  private func isBounded(_ event: ScenarioEvent, with decoder: inout NodeDecoder) -> Bool {
    guard let every = event.every, let end = draft.time?.to.endYear else { return true }
    let last = min(end, event.until?.value.endYear ?? end)
    let count = (last - event.from.value.startYear) / every.value.years
    guard count > Double(Self.pulseLimit) else { return true }
    decoder.report(
      .valueOutOfRange,
      "this pulse would strike about \(Int(count)) times; at most \(Self.pulseLimit) are followed",
      at: every.location,
      notes: ["what comes so often is a change of growth: target \(event.series.value).growth"])
    return false
  }
}
