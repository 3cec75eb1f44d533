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
    return ResultsSnapshot(name: name, files: files)
  }
}
