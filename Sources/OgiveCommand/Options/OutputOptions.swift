internal import ArgumentParser

/// How a command shows what it found.
struct OutputOptions: ParsableArguments {
  @Flag(name: .long, help: "Print one JSON document instead of text.")
  var json = false

  @Option(name: .long, help: "Use colours: auto, always or never.")
  var color = ColorChoice.auto

  /// When text is coloured.
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }
}
