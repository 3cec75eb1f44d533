import OgiveText

/// The blocks of a scenario file, and what is made from their list.
public enum ScenarioSchema {
  /// The blocks in the order of the reference.
  static let sections: [any ScenarioSection] = [
    VersionSection(), TitleSection(), SeedSection(), DrawsSection(), TimeSection(),
    EvidenceSection(), SeriesSection(), ModelSection(), CompetitionSection(), AssumeSection(),
    CorrelateSection(), StocksSection(),
    DefineSection(), ScenariosSection(), SweepSection(), AskSection(), CheckSection(),
    NotebookSection(),
  ]

  /// Reads every block, in the order of the list whatever the order of the file, and then holds
  /// them against each other.
  static func decode(
    _ root: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder
  ) {
    guard let block = decoder.block(root, sections.map(\.key), called: "the file") else { return }
    for section in sections {
      guard let node = block[section.key.name] else { continue }
      section.decode(node, into: &draft, with: &decoder)
    }
    ScenarioLinks.join(&draft, with: &decoder)
  }
}
