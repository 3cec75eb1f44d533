public import OgiveText

/// What was found wrong with some files, for programs that show mistakes beside their lines.
public struct MistakeReport: Sendable {
  let files: [String]
  let diagnostics: [Diagnostic]

  /// The report of what was found in `files`, the sound ones included.
  public init(of files: [String], diagnostics: [Diagnostic]) {
    self.files = files
    self.diagnostics = diagnostics
  }

  /// A JUnit report: a test case for each file, which fails with its errors. What has no place is a
  /// case of its own.
  public var junit: String {
    var names = files
    for file in diagnostics.compactMap(\.location?.file) where !names.contains(file) {
      names.append(file)
    }
    let errors = diagnostics.filter { $0.severity == .error }
    let cases =
      names.map { name in (name, errors.filter { $0.location?.file == name }) }
      + (errors.contains { $0.location == nil }
        ? [("files", errors.filter { $0.location == nil })] : [])
    let failures = cases.count { !$0.1.isEmpty }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite name="ogive check" tests="\(cases.count)" failures="\(failures)">
      \(cases.map { Self.testCase($0, $1) }.joined())</testsuite>

      """
  }

  private static func testCase(_ name: String, _ errors: [Diagnostic]) -> String {
    let opening = "  <testcase classname=\"ogive.check\" name=\"\(SVGText.escaped(name))\""
    guard !errors.isEmpty else { return opening + "/>\n" }
    let lines = DiagnosticFormat.concise.text(of: errors, limit: errors.count)
      .split(separator: "\n").map { SVGText.escaped(String($0)) }
    return """
      \(opening)>
          <failure message="\(DiagnosticFormat.count(errors))">\(lines.joined(separator: "\n"))</failure>
        </testcase>

      """
  }
}
