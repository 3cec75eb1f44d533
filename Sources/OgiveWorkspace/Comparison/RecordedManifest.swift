/// What a manifest says, as it is read back.
struct RecordedManifest: Decodable, Sendable {
  /// A file with its fingerprint.
  struct Entry: Decodable, Sendable, Hashable {
    let path: String
    let sha256: String
  }

  let engine: Int
  let scenario: String
  let seed: String
  let inputs: [Entry]
  let outputs: [Entry]

  /// The fingerprint of every input of a kind.
  func inputs(where isWanted: (String) -> Bool) -> Set<Entry> {
    Set(inputs.filter { isWanted($0.path) })
  }
}
