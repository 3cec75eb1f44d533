internal import ArgumentParser
internal import OgiveText
internal import OgiveWorkspace

/// `ogive sweep merge PLAN FOLDER`.
struct SweepMergeCommand: OgiveSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Put the shards of a plan together, or say which are missing.")

  @Argument(help: "The plan.", completion: .file(extensions: ["json"]))
  var plan: String

  @Argument(help: "The folder of the shards.", completion: .directory)
  var folder = "shards"

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) async throws -> ExitStatus {
    let merge = SweepMerge(of: try FrozenSweep.read(plan), from: folder)
    guard let text = merge.text else {
      for gap in merge.gaps { console.say("error: \(gap)") }
      return .incomplete
    }
    try console.show(.string(text)) { text }
    return .fine
  }
}
