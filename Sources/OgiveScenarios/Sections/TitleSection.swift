/// `title`, in one language or in two.
struct TitleSection: ScenarioSection {
  private static let text = ReaderText(name: "the title")

  let key = BlockKey(
    "title", "what the file asks, in one line; text, or {en: …, zh: …}", Self.text.shape,
    isRequired: true)
  let example = """
    title: {en: "Can Channels pass Douyin by the end of 2022?", zh: "视频号 2022 年底能超过抖音吗？"}

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    draft.title = Self.text.decode(node, with: &decoder).map(\.text).byLanguage
  }
}
