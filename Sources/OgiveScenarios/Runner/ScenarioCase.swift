/// One scenario under one variant of the facts, by their places in the file.
struct ScenarioCase: Sendable, Hashable {
  let variant: Int
  let scenario: Int
}
