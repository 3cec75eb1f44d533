internal import OgiveText

/// Rules about ids.
enum Identifiers {
  /// An error at every id that was there before.
  static func duplicates(among cells: [CSVCell]) -> [Diagnostic] {
    var seen: [String: SourceLocation] = [:]
    return cells.compactMap { cell in
      guard let first = seen[cell.text] else {
        seen[cell.text] = cell.location
        return nil
      }
      return Diagnostic(
        .duplicateIdentifier, "the id '\(cell.text)' is taken", at: cell.location,
        notes: ["the first is at \(first.file):\(first.line)"])
    }
  }
}
