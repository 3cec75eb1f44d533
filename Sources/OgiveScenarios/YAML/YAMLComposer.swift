import OgiveText
internal import Yams

/// Has the parser compose its node tree, in spite of duplicate keys.
///
/// The parser stops at the first map with a key twice. Here the first of the two keys is then
/// disguised, one letter replaced by one of Unicode's private ones so that no place shifts, and
/// the text composed again; ``YAMLConverter`` takes the disguise off and reports every duplicate
/// at its second place.
struct YAMLComposer {
  /// A key's place in the file.
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  /// The text of every key that was disguised.
  private(set) var restoredKeys: [Place: String] = [:]
  private var scalars: [UnicodeScalar]
  private let file: String

  /// How many duplicate keys are reported before reading stops.
  private static let limit = 50
  /// The first of Unicode's private letters.
  private static let disguise: UInt32 = 0xE000

  init(text: String, file: String) {
    scalars = Array(text.unicodeScalars)
    self.file = file
  }

  /// The parser's tree, nil for a file without a document.
  mutating func compose() -> Result<Node?, DiagnosticError> {
    while true {
      let text = String(String.UnicodeScalarView(scalars))
      do {
        // The encoding is given because the default asks the environment, and prints.
        return .success(try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot())
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        guard disguiseKey(names.first ?? "", at: context.mark) else {
          return .failure(DiagnosticError([duplicate(names.first ?? "", at: context.mark)]))
        }
      } catch {
        return .failure(DiagnosticError([YAMLMistake(error, file: file).diagnostic]))
      }
    }
  }

  /// Replaces the first letter of the key at `mark`; false where that cannot be done.
  private mutating func disguiseKey(_ name: String, at mark: Mark) -> Bool {
    let place = Place(line: mark.line, column: mark.column)
    guard restoredKeys.count < Self.limit, restoredKeys[place] == nil, !name.isEmpty,
      var index = index(of: place),
      let letter = UnicodeScalar(Self.disguise + UInt32(restoredKeys.count))
    else { return false }
    if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    guard scalars.indices.contains(index), scalars[index] == name.unicodeScalars.first else {
      return false
    }
    scalars[index] = letter
    restoredKeys[place] = name
    return true
  }

  private func index(of place: Place) -> Int? {
    var line = 1
    var start = 0
    for (index, scalar) in scalars.enumerated() where scalar == "\n" {
      if line == place.line { break }
      line += 1
      start = index + 1
    }
    let index = start + place.column - 1
    return line == place.line && scalars.indices.contains(index) ? index : nil
  }

  private func duplicate(_ name: String, at mark: Mark) -> Diagnostic {
    let length = name.unicodeScalars.count
    return Diagnostic(
      .duplicateKey, "the key '\(name)' is written twice",
      at: SourceLocation(file: file, line: mark.line, column: mark.column, length: length))
  }
}
