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

  /// Writes the files into a new folder, with the folders that their names ask for.
  func fill(with files: [ResultFile]) throws {
    remove()
    let manager = FileManager.default
    try manager.createDirectory(atPath: path, withIntermediateDirectories: false)
    for file in files {
      let url = URL(filePath: path + "/" + file.name)
      try manager.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
  }

  /// Copies what lies at these paths of another folder to the same paths of this one; links stay links.
  func take(_ names: [String], from folder: String) throws {
    let manager = FileManager.default
    for name in names {
      let place = path + "/" + name
      try manager.createDirectory(
        at: URL(filePath: place).deletingLastPathComponent(), withIntermediateDirectories: true)
      try manager.copyItem(atPath: folder + "/" + name, toPath: place)
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

  /// Moves the files one by one into an existing folder and removes what else is there, but for the
  /// paths to be kept: the way for file systems on which folders cannot change places. The last name
  /// in order, the report, comes last.
  func moveFiles(into target: String, keeping kept: [String]) throws {
    let manager = FileManager.default
    let isKept = { (name: String) in kept.contains { name == $0 || name.isInside($0) } }
    let names = try manager.subpathsOfDirectory(atPath: path).sorted()
    for name in names where !isKept(name) {
      let (source, place) = (path + "/" + name, target + "/" + name)
      // A folder where a file is to be, or the reverse, cannot be written over.
      if Self.isFolder(place) != Self.isFolder(source) { try? manager.removeItem(atPath: place) }
      if Self.isFolder(source) {
        try manager.createDirectory(atPath: place, withIntermediateDirectories: true)
      } else {
        try Data(contentsOf: URL(filePath: source))
          .write(to: URL(filePath: place), options: .atomic)
      }
    }
    // From the longest path up, so that a folder's content goes before the folder.
    let left = Set(try manager.subpathsOfDirectory(atPath: target)).subtracting(names)
    for name in left.sorted(by: >) where !isKept(name) {
      try manager.removeItem(atPath: target + "/" + name)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  private static func isAlive(_ process: Int32) -> Bool {
    kill(process, 0) == 0 || errno == EPERM
  }
}
