import OgiveText

/// `check`, what must hold of the projection.
struct CheckSection: ScenarioSection {
  private static let levels = Check.Level.allCases.map(\.rawValue)
  private static let keys = [
    BlockKey(
      "id", "the check's name", .pattern(NamePattern.kebab.text, example: "below-wechat"),
      isRequired: true),
    BlockKey(
      "that",
      "a condition: at its own dates, or at every step; without P, p05 … p95 or mean in every draw",
      .expression, isRequired: true),
    BlockKey("level", "error (unless set) or warning", .choice(levels)),
    BlockKey("because", "why it must hold", ReaderText.reason.shape),
  ]

  let key = BlockKey(
    "check", "what must hold of the projection: a run whose errors do not hold exits with 1",
    .list(of: .block(Self.keys), atLeast: 0))
  let example = """
    check:
      - {id: below-wechat, that: "p95(channels) < 12.68亿", level: error}
      - {id: growth-adds-up, that: "abs(2.8亿 * fact(channels-dau-growth-2021) / 5亿 - 1) < 1 %"}

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    if node.isNull { return }
    guard case .list(let items) = node.content else {
      decoder.reportType(of: node, expected: "a list of checks", notes: ["- {id: …, that: …}"])
      return
    }
    for item in items {
      guard let check = check(item, with: &decoder) else { continue }
      if draft.checks.contains(where: { $0.id.value == check.id.value }) {
        decoder.report(
          .duplicateKey, "the check '\(check.id.value)' is written twice", at: check.id.location)
      }
      draft.checks.append(check)
    }
  }

  private func check(_ item: YAMLNode, with decoder: inout NodeDecoder) -> Check? {
    guard let block = decoder.block(item, Self.keys, called: "a check") else { return nil }
    let id = decoder.text(block["id"])
    let that = decoder.expression(block["that"])
    let level = decoder.choice(block["level"], "level", among: Self.levels)
    let because = decoder.reason(block["because"])
    guard let id, let that else { return nil }
    guard NamePattern.kebab.matches(id.value) else {
      decoder.report(
        .unknownName, "'\(id.value)' cannot be the id of a check", at: id.location,
        notes: [NamePattern.kebab.rule])
      return nil
    }
    return Check(
      id: id, that: that, level: level.flatMap { Check.Level(rawValue: $0) } ?? .error,
      because: because?.value)
  }
}
