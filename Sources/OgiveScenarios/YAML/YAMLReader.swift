import OgiveText
internal import Yams

/// Reads one YAML 1.2 document into a tree that keeps every place.
///
/// Only the parser's node tree is read: what a scalar means is decided by ``YAMLScalar`` and by
/// the section it stands in. Whatever the text, reading ends soon and in bounded memory.
struct YAMLReader {
  /// What a document may be at most. Far beyond any scenario file that a person writes.
  struct Limits {
    /// The length of the text in bytes.
    var bytes = 1 << 20
    /// Nodes after every alias is replaced by what it stands for.
    var nodes = 100_000
    /// Maps and lists inside each other.
    var depth = 64
  }

  let file: String
  var limits = Limits()

  /// What was read: the tree, nil where there is none, and every mistake found on the way.
  struct Outcome {
    var root: YAMLNode?
    var diagnostics: [Diagnostic]
  }

  /// Reads the document in `text`.
  func read(_ text: String) -> Outcome {
    let text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    if let problem = YAMLPrecheck(file: file, limits: limits).firstProblem(in: text) {
      return Outcome(root: nil, diagnostics: [problem])
    }
    var composer = YAMLComposer(text: text, file: file)
    switch composer.compose() {
    case .failure(let error): return Outcome(root: nil, diagnostics: error.diagnostics)
    case .success(nil):
      let place = SourceLocation(file: file, line: 1, column: 1)
      return Outcome(
        root: nil, diagnostics: [Diagnostic(.emptyFile, "the file is empty", at: place)])
    case .success(let node?):
      var converter = YAMLConverter(
        lines: SourceLines(text, file: file), file: file, limits: limits,
        restoredKeys: composer.restoredKeys)
      let root = converter.convert(node, depth: 0)
      return Outcome(root: root, diagnostics: converter.diagnostics)
    }
  }
}
