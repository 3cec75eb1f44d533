import OgiveText

/// `ask`, the questions.
struct AskSection: ScenarioSection {
  let key = BlockKey(
    "ask", "the questions by name",
    .named(
      .anyOf(QuestionCatalog.all.map { .block(Self.required($0.card)) }),
      pattern: NamePattern.kebab.text))
  let example =
    "ask:\n" + QuestionCatalog.all.map { "  \($0.card.example)\n" }.joined()

  /// The keys of a kind, with the one that tells it from the others required.
  private static func required(_ card: QuestionCard) -> [BlockKey] {
    all(card).map { key in
      BlockKey(
        key.name, key.summary, key.shape, isRequired: key.isRequired || key.name == card.key)
    }
  }

  /// The keys of a kind, and those that every question may have.
  private static func all(_ card: QuestionCard) -> [BlockKey] {
    card.keys + [
      ReaderText.titleKey,
      BlockKey(
        "scenarios", "the scenarios in which it is asked (all unless set)", .oneOrMore(.text)),
    ]
  }

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    for entry in decoder.named(node, "question", spelt: .kebab) {
      draft.questionNames.append(entry.key)
      guard let question = question(entry, time: draft.time, with: &decoder) else { continue }
      draft.questions.append(
        NamedQuestion(
          name: Located(entry.key, at: entry.location),
          title: decoder.title(Self.value(of: "title", in: entry)),
          scenarios: scenarios(of: entry, with: &decoder), question: question))
    }
  }

  /// What an entry says under a key that every question may have.
  private static func value(of key: String, in entry: YAMLEntry) -> YAMLNode? {
    guard case .map(let entries) = entry.value.content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  private func scenarios(
    of entry: YAMLEntry, with decoder: inout NodeDecoder
  ) -> [Located<String>]? {
    Self.value(of: "scenarios", in: entry).map { node in
      decoder.oneOrMore(node, of: "scenarios").compactMap { decoder.text($0) }
    }
  }

  private func question(
    _ entry: YAMLEntry, time: TimeGrid?, with decoder: inout NodeDecoder
  ) -> (any Question)? {
    let kinds = QuestionCatalog.all
    let what = "the question '\(entry.key)'"
    guard case .map(let entries) = entry.value.content else {
      decoder.reportType(
        of: entry.value, expected: "a question",
        notes: ["it is one of \(kinds.map { $0.card.key }.joined(separator: ", "))"])
      return nil
    }
    let found = kinds.filter { kind in entries.contains { $0.key == kind.card.key } }
    guard let kind = found.first, found.count == 1 else {
      reportKind(entries, what, isMissing: found.isEmpty, at: entry.location, with: &decoder)
      return nil
    }
    let block = decoder.block(entries, Self.all(kind.card), called: what, at: entry.value.location)
    return kind.decode(block, time: time, with: &decoder)
  }

  /// No key, or more than one, says what kind of question it is: the first that is spelt wrong is
  /// most likely the one that was meant.
  private func reportKind(
    _ entries: [YAMLEntry], _ what: String, isMissing: Bool, at location: SourceLocation,
    with decoder: inout NodeDecoder
  ) {
    let kinds = QuestionCatalog.all.map { $0.card.key }
    let keys = QuestionCatalog.all.flatMap { Self.all($0.card).map(\.name) }
    let unknown = entries.first { !keys.contains($0.key) }
    if isMissing, let unknown {
      decoder.reportUnknown(
        .unknownKey, "key", unknown.key, among: kinds, at: unknown.location)
      return
    }
    let verb = isMissing ? "needs" : "may have only"
    decoder.report(
      isMissing ? .missingKey : .unknownKey,
      "\(what) \(verb) one of \(kinds.joined(separator: ", "))", at: location)
  }
}
