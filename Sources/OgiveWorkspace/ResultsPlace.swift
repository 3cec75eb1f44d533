internal import FoundationEssentials
internal import OgiveText

/// What stands where results are to be put.
enum ResultsPlace: Sendable, Hashable {
  /// Nothing, or an empty folder.
  case free
  /// A results folder: the files that its manifest vouches for, the manifest too.
  case ours([String])
  /// Something that Ogive did not write, in words.
  case taken(String)

  /// What stands at `path`. A link is not followed: what it leads to was never meant to be replaced.
  init(at path: String) {
    switch Self.kind(of: path) {
    case nil: self = .free
    case .typeDirectory: self.init(inFolder: path)
    case .typeSymbolicLink: self = .taken("a link is in the way")
    default: self = .taken("a file is in the way")
    }
  }

  private init(inFolder path: String) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      self = .taken("the folder that is there cannot be read")
      return
    }
    let file = try? InputFile.read(Manifest.fileName, in: path)
    let manifest = file.flatMap {
      try? JSONDecoder().decode(RecordedManifest.self, from: Data($0.bytes))
    }
    if let manifest {
      self = .ours(manifest.outputs.map(\.path) + [Manifest.fileName])
    } else if let first = names.min() {
      self = .taken("the folder is not Ogive's: it holds '\(first)' and no manifest of results")
    } else {
      self = .free
    }
  }

  /// What kind of thing is at a path, without following a link; nil where there is nothing.
  static func kind(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }
}
