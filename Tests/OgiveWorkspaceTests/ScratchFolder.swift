import Foundation

/// A folder of its own for one test, removed when the test lets go of it.
final class ScratchFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "ogive-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a name in the folder.
  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Every file below the folder with its text.
  func files() throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: url.path)
    var files: [String: String] = [:]
    for name in names {
      files[name] = try? String(contentsOf: url.appending(path: name), encoding: .utf8)
    }
    return files
  }
}
