internal import FoundationEssentials
internal import OgiveReports
internal import OgiveText

extension ResultsFolder {
  /// What lies in the folder that Ogive did not write, such as a reader's notes: paths from the folder,
  /// one for a folder in which there is nothing of Ogive's.
  ///
  /// - Throws: `E111` where something else stands in the place of the folder, or where a guest has the
  ///   name of one of the files to be written and says something else.
  func guests(beside files: [ResultFile]) throws(DiagnosticError) -> [String] {
    switch ResultsPlace(at: path) {
    case .free: return []
    case .taken(let reason): throw DiagnosticError([refusal(reason)])
    case .ours(let own):
      let texts = Dictionary(files.map { ($0.name, $0.text) }) { first, _ in first }
      let guests = Self.strangers(in: path, among: Set(own), and: Set(texts.keys))
        .filter { !holds(texts[$0], at: $0) }
      let clashes = guests.filter { guest in
        texts.keys.contains { $0 == guest || $0.isInside(guest) || guest.isInside($0) }
      }
      guard clashes.isEmpty else {
        throw DiagnosticError(
          clashes.map { refusal("'\($0)' in it is not Ogive's and has the name of a result") })
      }
      return guests
    }
  }

  /// Why the results cannot be put here.
  func refusal(_ reason: String) -> Diagnostic {
    Diagnostic(
      .unwritableFile, "cannot write '\(path)': \(reason)", at: nil,
      notes: ["nothing there was touched: name another folder with --results, or move it away"])
  }

  /// Whether a file says what a result says, as the files of a run that was killed do.
  private func holds(_ text: String?, at name: String) -> Bool {
    guard let text, ResultsPlace.kind(of: path + "/" + name) == .typeRegular else { return false }
    return (try? InputFile.read(name, in: path))?.bytes == Array(text.utf8)
  }

  /// The paths below `folder` that are none of `own`; only folders with results, old or new, are
  /// looked into.
  private static func strangers(
    in folder: String, among own: Set<String>, and new: Set<String>, below start: String = ""
  ) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + start)) ?? []
    return names.sorted().flatMap { name -> [String] in
      let path = start + name
      if ResultsPlace.kind(of: folder + "/" + path) == .typeDirectory,
        own.union(new).contains(where: { $0.isInside(path) })
      {
        return strangers(in: folder, among: own, and: new, below: path + "/")
      }
      return own.contains(path) ? [] : [path]
    }
  }
}

extension String {
  /// Whether the path leads into a folder.
  func isInside(_ folder: String) -> Bool { hasPrefix(folder + "/") }
}
