import OgiveInference
import OgiveText

/// `competition`, series whose curves act on each other.
struct CompetitionSection: ScenarioSection {
  private static let effectKeys = [
    BlockKey("from", "the player that has the effect", .text, isRequired: true),
    BlockKey("to", "the player whose room it takes", .text, isRequired: true),
    BlockKey(
      "prior",
      "how much of the room of 'to' one unit of 'from' takes, before the facts are seen: 0 for none, "
        + "1 for as much as its own, below 0 where it makes room; in ucrcd how much word of mouth it makes for "
        + "'to'",
      .block(WrittenDistribution.keys), isRequired: true),
    BlockKey("because", "why it is believed", ReaderText.reason.shape, isRequired: true),
  ]
  private static let budgetKeys =
    WrittenDistribution.keys + [
      BlockKey("because", "why it is believed", ReaderText.reason.shape, isRequired: true)
    ]
  private static let keys = [
    BlockKey(
      "system",
      "how they act on each other: "
        + CompetitionLaw.allCases.map { "\($0.rawValue) \($0.summary)" }.joined(separator: ", "),
      .choice(CompetitionLaw.allCases.map(\.rawValue)), isRequired: true),
    BlockKey(
      "players", "the series that take part", .list(of: .text, atLeast: 2), isRequired: true),
    BlockKey(
      "effect",
      "what is believed of the effects of one player on another; of all others, that they lie near 0 "
        + "(normal, 0.2), in ucrcd between 0 and 1 (normal, 0.5)",
      .list(of: .block(effectKeys), atLeast: 0)),
    BlockKey(
      "budget",
      "what there is for all players together, where they share it; left out where they are shares of it",
      .block(budgetKeys)),
  ]

  let key = BlockKey(
    "competition", "series whose curves act on each other, fitted jointly with their facts",
    .block(Self.keys))
  let example = """
    competition:
      system: lotka-volterra
      players: [channels, douyin]
      effect:
        - {from: channels, to: douyin, prior: {halfnormal: {sd: 0.3}}, because: "same evening"}

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    guard let block = decoder.block(node, Self.keys, called: "the competition") else { return }
    let system = decoder.choice(
      block["system"], "system", among: CompetitionLaw.allCases.map(\.rawValue)
    ).flatMap(CompetitionLaw.init)
    let players = (block["players"].map { decoder.items($0, of: "players") } ?? [])
      .compactMap { decoder.text($0) }
    let effects = effects(block["effect"], with: &decoder)
    let budget = budget(block["budget"], with: &decoder)
    guard let system, let list = block["players"] else { return }
    if players.count == 1 {
      decoder.report(.wrongType, "a competition needs two players", at: list.location)
    }
    draft.competition = CompetitionEntry(
      system: Located(system, at: block["system"]?.location ?? node.location), players: players,
      effects: effects, budget: budget)
    if let key = block["effect"], !system.coupling.hasEffects {
      refuse("effect", of: system, at: key.location, with: &decoder)
    }
    if let key = block["budget"], ![.budget, .budgetUnlessShares].contains(system.coupling) {
      refuse("budget", of: system, at: key.location, with: &decoder)
    }
    if system.coupling == .budget, block["budget"] == nil {
      decoder.report(
        .missingKey, "a \(system.rawValue) needs 'budget': what there is for all players together",
        at: node.location,
        notes: ["budget: {lognormal: {p10: 20亿 h/day, p90: 40亿 h/day}, because: \"…\"}"])
    }
  }

  private func refuse(
    _ key: String, of system: CompetitionLaw, at location: SourceLocation,
    with decoder: inout NodeDecoder
  ) {
    let means =
      switch system.coupling {
      case .effects, .wordOfMouth: "by their effects; time-budget has a budget"
      case .budget, .budgetUnlessShares: "through what they share alone"
      case .nothing: "by their curves alone"
      }
    decoder.report(
      .unknownKey, "the system \(system.rawValue) has no '\(key)'", at: location,
      notes: ["its players act on each other \(means)"])
  }

  private func effects(
    _ node: YAMLNode?, with decoder: inout NodeDecoder
  ) -> [CompetitionEntry.Effect] {
    guard let node, !node.isNull else { return [] }
    guard case .list(let items) = node.content else {
      decoder.reportType(
        of: node, expected: "a list of effects",
        notes: ["- {from: a, to: b, prior: {halfnormal: {sd: 0.3}}, because: \"…\"}"])
      return []
    }
    return items.compactMap { item in
      guard let block = decoder.block(item, Self.effectKeys, called: "an effect") else {
        return nil
      }
      let source = decoder.text(block["from"])
      let target = decoder.text(block["to"])
      let prior = block["prior"].flatMap { node in
        decoder.block(node, WrittenDistribution.keys, called: "a distribution")
          .flatMap { WrittenDistribution($0, with: &decoder) }
      }
      let because = decoder.reason(block["because"])
      guard let source, let target, let prior, let because else { return nil }
      return CompetitionEntry.Effect(
        source: source, target: target, prior: prior, because: because.value)
    }
  }

  private func budget(
    _ node: YAMLNode?, with decoder: inout NodeDecoder
  ) -> CompetitionEntry.Budget? {
    guard let node, let block = decoder.block(node, Self.budgetKeys, called: "the budget") else {
      return nil
    }
    let prior = WrittenDistribution(block, with: &decoder)
    guard let because = decoder.reason(block["because"]), let prior else { return nil }
    return CompetitionEntry.Budget(
      location: node.location, prior: prior, because: because.value)
  }
}
