import OgiveText

/// Turns nodes into values, and collects what is wrong with them on the way: a mistake never
/// stops it from finding the next one.
struct NodeDecoder {
  private(set) var diagnostics: [Diagnostic]

  init(diagnostics: [Diagnostic] = []) {
    self.diagnostics = diagnostics
  }

  /// Everything found, in the order of the file and each but once: a value that several scenarios
  /// share is read for each of them.
  var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let places = diagnostics.filter { seen.insert($0).inserted }.enumerated()
    return places.sorted { a, b in
      guard let first = a.element.location, let second = b.element.location else {
        return a.element.location == nil && b.element.location != nil
          || (a.element.location == nil) == (b.element.location == nil) && a.offset < b.offset
      }
      return first == second
        ? a.offset < b.offset : (first < second || (!(second < first) && a.offset < b.offset))
    }.map(\.element)
  }

  /// Whether anything found is an error.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Notes a mistake.
  mutating func report(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation, notes: [String] = []
  ) {
    diagnostics.append(Diagnostic(code, message, at: location, notes: notes))
  }

  /// Notes something doubtful that is no mistake.
  mutating func warn(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation, notes: [String] = []
  ) {
    diagnostics.append(
      Diagnostic(code, message, at: location, notes: notes, severity: .warning))
  }

  /// Notes mistakes found elsewhere.
  mutating func report(_ found: [Diagnostic]) {
    diagnostics.append(contentsOf: found)
  }

  /// Notes that something else was expected than what is written.
  mutating func reportType(of node: YAMLNode, expected: String, notes: [String] = []) {
    report(.wrongType, "expected \(expected), found \(node.kind)", at: node.location, notes: notes)
  }

  /// Notes a word that is none of the known ones.
  mutating func reportUnknown(
    _ code: DiagnosticCode, _ what: String, _ word: String, among known: [String],
    at location: SourceLocation
  ) {
    let near = Suggestion.notes(for: word, among: known)
    var seen: Set<String> = []
    // Several things may bear one name: the series of one metric.
    let names = known.filter { seen.insert($0).inserted }
    let all = names.isEmpty ? [] : ["known: \(names.prefix(20).joined(separator: ", "))"]
    report(code, "unknown \(what) '\(word)'", at: location, notes: near.isEmpty ? all : near)
  }

  /// The value of a text that has a form of its own, with a mistake placed inside the text.
  mutating func parsed<Value: Sendable>(
    _ scalar: YAMLScalar, _ parse: (String) throws(TextProblem) -> Value
  ) -> Located<Value>? {
    do throws(TextProblem) {
      return Located(try parse(scalar.text), at: scalar.places.whole)
    } catch {
      let place = scalar.places.location(offset: error.offset, length: error.length)
      report(error.code, error.message, at: place, notes: error.notes)
      return nil
    }
  }
}
