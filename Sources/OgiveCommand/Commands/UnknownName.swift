internal import ArgumentParser
internal import OgiveText

/// A name that nothing bears, with the nearest that something does.
struct UnknownName: Error, CustomStringConvertible {
  let description: String

  /// What is wrong with the first word of a command line; nil for a verb, an option, and a word that
  /// looks like none.
  init?(verb: String) {
    let verbs = OgiveCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !verb.hasPrefix("-"), !verbs.contains(verb), verb != "help",
      Suggestion.nearest(to: verb, among: verbs) != nil
    else { return nil }
    self.init(what: "command", name: verb, among: verbs)
  }

  init(what: String, name: String, among known: [String], hint: String? = nil) {
    let near = Suggestion.notes(for: name, among: known)
    let notes = near.isEmpty ? ["known: \(known.prefix(20).joined(separator: ", "))"] : near
    let lines = notes + (hint.map { [$0] } ?? [])
    description = "unknown \(what) '\(name)'\n  = " + lines.joined(separator: "\n  = ")
  }
}
