/// One scenario under one variant of the facts, by their places in the file.
struct ScenarioCase: Sendable, Hashable {
  let variant: Int
  let scenario: Int

  /// Whether it is the one that charts of a single scenario show.
  var isFirst: Bool { variant == 0 && scenario == 0 }
}
