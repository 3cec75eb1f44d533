public import Foundation

/// A folder of its own for one test, removed when the test lets go of it.
public final class ScratchFolder {
  /// Where it is.
  public let url = FileManager.default.temporaryDirectory.appending(
    path: "ogive-\(UUID().uuidString)")

  /// A new, empty folder.
  public init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a name in the folder.
  public func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file, with the folders above it.
  public func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Every file below the folder with its text.
  public func files() throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: url.path)
    var files: [String: String] = [:]
    for name in names {
      files[name] = try? String(contentsOf: url.appending(path: name), encoding: .utf8)
    }
    return files
  }
}
