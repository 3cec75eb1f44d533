import OgiveText

/// `title`, in one language or in two.
struct TitleSection: ScenarioSection {
  private static let languages = [
    BlockKey("en", "the title in English", .text), BlockKey("zh", "the title in Chinese", .text),
  ]

  let key = BlockKey(
    "title", "what the file asks, in one line; text, or {en: …, zh: …}",
    .anyOf([.text, .block(Self.languages)]), isRequired: true)
  let example = """
    title: {en: "Can Channels pass Douyin by the end of 2022?", zh: "视频号 2022 年底能超过抖音吗?"}

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    guard case .map = node.content else {
      draft.title = decoder.text(node).map { ["en": $0.value] } ?? [:]
      return
    }
    guard let block = decoder.block(node, Self.languages, called: "the title") else { return }
    for language in Self.languages {
      draft.title[language.name] = decoder.text(block[language.name])?.value
    }
    if block.entries.isEmpty {
      decoder.report(.missingKey, "the title needs 'en' or 'zh'", at: node.location)
    }
  }
}
