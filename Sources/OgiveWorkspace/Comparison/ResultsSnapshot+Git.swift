public import OgiveText

extension ResultsSnapshot {
  /// The files of a results folder as a git revision has them: `HEAD~1:results/channels-vs-douyin`.
  ///
  /// - Throws: `E101` where there is no such revision or folder.
  public static func revision(_ name: String) throws(DiagnosticError) -> ResultsSnapshot {
    let list = GitOutput.bytes(["ls-tree", "-r", "-z", "--name-only", "--end-of-options", name])
    let names = (list ?? []).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    guard names.contains(Manifest.fileName) else {
      throw DiagnosticError([
        Diagnostic(
          .unreadableFile, "git has no results folder '\(name)'", at: nil,
          notes: ["a revision is written HEAD~1:results/<name>, with the path from the top"])
      ])
    }
    var files: [String: [UInt8]] = [:]
    for file in names {
      files[file] = GitOutput.bytes(["cat-file", "blob", "\(name)/\(file)"])
    }
    let snapshot = ResultsSnapshot(name: name, files: files)
    return ResultsSnapshot(name: name, files: files, inputs: inputs(of: snapshot))
  }

  /// The inputs that the manifest of `REVISION:FOLDER` names, in the same revision.
  private static func inputs(of snapshot: ResultsSnapshot) -> ScenarioInputs? {
    let parts = snapshot.name.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let manifest = snapshot.manifest else { return nil }
    let folder = ScenarioFolder.path(besideResults: parts[1])
    return ScenarioInputs(
      of: manifest, in: folder,
      readers: [{ bytes(of: $0, in: folder, revision: parts[0], prefix: "") }])
  }

  /// The bytes of a file as a revision has it.
  ///
  /// - Parameter prefix: `./` for a folder that is found from the current one; nothing for one from the
  ///   top of the repository.
  static func bytes(
    of path: String, in folder: String, revision: String, prefix: String
  ) -> [UInt8]? {
    GitOutput.bytes(["cat-file", "blob", "\(revision):\(prefix)\(plain("\(folder)/\(path)"))"])
  }

  /// A path without steps up and on the spot, which git does not know inside a revision.
  private static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
