internal import ArgumentParser

/// How `ogive check` writes what it finds.
enum MistakeFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people, on standard error: a line each, or with the line of the file and what would mend it.
  case concise, full
  /// For programs, on standard output.
  case json, github, junit, sarif
}
