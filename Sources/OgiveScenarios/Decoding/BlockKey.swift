/// A key that a block of the file may have: decoding and the JSON Schema are made from the same
/// list, so that neither can know a key that the other does not.
struct BlockKey: Sendable {
  let name: String
  let summary: String
  let shape: Shape
  let isRequired: Bool

  init(_ name: String, _ summary: String, _ shape: Shape, isRequired: Bool = false) {
    self.name = name
    self.summary = summary
    self.shape = shape
    self.isRequired = isRequired
  }
}
