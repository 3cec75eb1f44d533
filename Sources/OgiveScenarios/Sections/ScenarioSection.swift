/// A block of the scenario file.
///
/// A new block is one file in `Sections` and one line in ``ScenarioSchema/sections``.
protocol ScenarioSection: Sendable {
  /// The block's key, what it is for, what may stand in it, and whether a file needs it.
  var key: BlockKey { get }
  /// The block as it may be written, with its key. A test decodes it.
  var example: String { get }

  /// Reads the block's value into the draft and reports what is wrong with it.
  func decode(_ node: YAMLNode, into draft: inout ScenarioDraft, with decoder: inout NodeDecoder)
}
