internal import ArgumentParser
internal import OgiveServer
internal import OgiveText
internal import OgiveWorkspace

/// `ogive serve FILE`: the report as a live page.
struct ServeCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show a scenario's report as a live page on this machine.",
    usage: "ogive serve <file> [<options>]",
    discussion: """
      Examples:
        ogive serve scenarios/channels-vs-douyin.yaml
        ogive serve --port 8000 FILE

      The page is made anew after every save of the file or its evidence, and keeps
      the reader's place; mistakes are shown at their line. Figures of assumptions
      can be turned on the page, and the bands follow, at first as a preview where
      that takes a new fit; only the page's button writes them into the file. Nobody
      but the browser on this machine is answered. Ends with Ctrl-C.
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(name: .long, help: "The port; a free one unless given.")
  var port: UInt16 = 0

  @OptionGroup var work: ThreadOptions

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    // A file that is not there is a slip of the hand and not an edit.
    _ = try InputFile.read(file)
    let session = LiveSession(file, threads: work.count)
    let server = LiveServer(of: session, port: port)
    try await server.run { page in
      try? console.show(["address": .string(page), "file": .string(file)]) { "\(page)\n" }
      console.say("showing \(file); Ctrl-C ends")
    }
    return .fine
  }
}
