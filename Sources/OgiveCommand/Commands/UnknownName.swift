internal import ArgumentParser
internal import OgiveText

/// A name that nothing bears, with the nearest that something does.
struct UnknownName: Error, CustomStringConvertible {
  let description: String

  init(what: String, name: String, among known: [String], hint: String? = nil) {
    let near = Suggestion.notes(for: name, among: known)
    let notes = near.isEmpty ? ["known: \(known.prefix(20).joined(separator: ", "))"] : near
    let lines = notes + (hint.map { [$0] } ?? [])
    description = "unknown \(what) '\(name)'\n  = " + lines.joined(separator: "\n  = ")
  }
}
