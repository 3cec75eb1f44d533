/// How diagnostics are written for people.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// One line each: `scenario.yaml:43:3: error[E207]: unknown parameter 'x'`.
  case concise
  /// The same, then the line with carets under the place, then a line for each note.
  case full
  /// Workflow commands that GitHub shows beside the line.
  case github

  /// The diagnostics in order of place, and a line that counts them; empty when there are none.
  ///
  /// - Parameters:
  ///   - sources: the texts of the files by path, for the lines that `full` shows. A file that is
  ///     missing here is named without its line.
  ///   - limit: how many are written out; the rest are counted.
  public func text(
    of diagnostics: [Diagnostic], sources: [String: String] = [:], limit: Int = 100
  ) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let ordered = Self.inOrder(diagnostics)
    let lines = SourceLines(of: ordered.prefix(limit), in: sources)
    let entries = ordered.prefix(limit).map { text(of: $0, lines: lines) }
    return entries.joined() + (self == .github ? "" : Self.summary(of: ordered, limit: limit))
  }

  /// `2 errors and 1 warning`.
  public static func count(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let counts = [(errors, "error"), (diagnostics.count - errors, "warning")]
    return counts.filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
      .joined(separator: " and ")
  }

  /// Without doubles, in order of file, line and column; those without a place first.
  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let unique = diagnostics.filter { seen.insert($0).inserted }
    return unique.enumerated().sorted { a, b in
      switch (a.element.location, b.element.location) {
      case (let x?, let y?): x == y ? a.offset < b.offset : x < y
      case (nil, _?): true
      case (_?, nil): false
      case (nil, nil): a.offset < b.offset
      }
    }.map(\.element)
  }

  private static func summary(of ordered: [Diagnostic], limit: Int) -> String {
    let hidden = ordered.count - min(ordered.count, limit)
    return count(ordered) + (hidden > 0 ? ", of which \(hidden) are not shown" : "") + "\n"
  }

  private func text(of diagnostic: Diagnostic, lines: SourceLines) -> String {
    switch self {
    case .concise: Self.headline(diagnostic) + "\n"
    case .full: Self.full(diagnostic, lines: lines)
    case .github: Self.github(diagnostic)
    }
  }

  static func headline(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
    let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    return "\(place)\(kind): \(printable(diagnostic.message))"
  }

  /// The text on one line: a quoted cell may hold line breaks and controls.
  static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(\.printable)))
  }
}
