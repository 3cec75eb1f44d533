internal import Foundation
public import Testing

/// Compares what a test makes with a checked-in file.
///
/// With `OGIVE_REFRESH_GOLDEN=1` in the environment the file is written instead, and the test
/// fails once more, so that a refresh is never taken for a pass.
public enum Golden {
  /// The variable that asks for a refresh.
  public static let variable = "OGIVE_REFRESH_GOLDEN"

  /// Records an issue when `text` differs from the file at `path` from the project's root.
  public static func expect(
    _ text: String, matches path: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let file = Repository.root.appending(path: path)
    if ProcessInfo.processInfo.environment[variable] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("wrote \(path): read it, then run again without \(variable)")
      return
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard text != expected else { return }
    Issue.record(
      """
      \(path) differs at line \(firstDifference(text, expected)). To accept the new text run \
      \(variable)=1 swift test, then read the difference.
      --- made by this test
      \(text)
      """,
      sourceLocation: sourceLocation)
  }

  private static func firstDifference(_ a: String, _ b: String) -> Int {
    let (left, right) = (
      a.split(separator: "\n", omittingEmptySubsequences: false),
      b.split(separator: "\n", omittingEmptySubsequences: false)
    )
    return zip(left, right).prefix { $0 == $1 }.count + 1
  }
}
