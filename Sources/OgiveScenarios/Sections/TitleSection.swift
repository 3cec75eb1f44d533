/// `title`, in one language or in two.
struct TitleSection: ScenarioSection {

  let key = BlockKey(
    "title", "what the file asks, in one line; text, or {en: …, zh: …}", ReaderText.title.shape,
    isRequired: true)
  let example = """
    title: {en: "Can Channels pass Douyin by the end of 2022?", zh: "视频号 2022 年底能超过抖音吗？"}

    """

  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    draft.title = ReaderText.title.decode(node, with: &decoder).map(\.text).byLanguage
  }
}
