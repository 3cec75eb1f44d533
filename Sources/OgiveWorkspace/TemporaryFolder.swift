internal import FoundationEssentials
internal import Glibc
internal import OgiveReports

/// The folder in which results are written before they take their place; its name carries the
/// process that writes it.
struct TemporaryFolder {
  let path: String
  private let parent: String
  private let prefix: String

  /// The folder for the results of this process.
  init(for results: ResultsFolder) {
    parent = results.parent
    prefix = ".\(results.slug).writing-"
    path = "\(results.parent)/\(prefix)\(getpid())"
  }

  /// Writes the files into a new folder.
  func fill(with files: [ResultFile]) throws {
    remove()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    for file in files {
      try Data(file.text.utf8).write(to: URL(filePath: path + "/" + file.name))
    }
  }

  /// Removes the folder, if it is there.
  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Removes what runs that were killed have left for the same results.
  func removeStale() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard let process = Int32(name.dropFirst(prefix.count)), !Self.isAlive(process) else {
        continue
      }
      try? FileManager.default.removeItem(atPath: parent + "/" + name)
    }
  }

  /// Moves the files one by one into an existing folder and removes what else is there: the way
  /// for file systems on which folders cannot change places. The last name in order, the report,
  /// comes last.
  func moveFiles(into target: String) throws {
    let manager = FileManager.default
    let names = try manager.contentsOfDirectory(atPath: path).sorted()
    for name in names {
      try Data(contentsOf: URL(filePath: path + "/" + name))
        .write(to: URL(filePath: target + "/" + name), options: .atomic)
    }
    for name in try manager.contentsOfDirectory(atPath: target) where !names.contains(name) {
      try manager.removeItem(atPath: target + "/" + name)
    }
  }

  private static func isAlive(_ process: Int32) -> Bool {
    kill(process, 0) == 0 || errno == EPERM
  }
}
