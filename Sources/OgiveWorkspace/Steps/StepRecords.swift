internal import FoundationEssentials
internal import OgiveScenarios
internal import OgiveText

/// The records of a scenario file's steps, in a file beside the values.
struct StepRecords: Sendable {
  private let folder: String
  private let path: String
  private(set) var records: [String: StepRecord]

  /// The records of the scenario file `slug`; none where they cannot be read.
  init(of slug: String, in folder: String) {
    self.folder = folder
    path = "\(folder)/\(slug).json"
    let bytes = try? InputFile.contents(of: path)
    records =
      bytes.flatMap { try? JSONDecoder().decode([String: StepRecord].self, from: Data($0)) } ?? [:]
  }

  /// The record of a step that was made.
  subscript(_ step: RunStep) -> StepRecord? {
    get { records[step.name] }
    set { records[step.name] = newValue }
  }

  /// Writes the records, whole or not at all.
  func write() {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(records) else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? data.write(to: URL(filePath: path), options: .atomic)
  }
}
