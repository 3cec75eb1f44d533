public import OgiveReports
public import OgiveText

/// `manifest.json`: the fingerprint of everything that went into a results folder and of everything
/// in it. No dates, hosts or absolute paths, so that the same inputs give the same manifest anywhere.
public struct Manifest: Sendable {
  /// Raised when a number in the results may change without a change of the inputs.
  public static let engine = 7
  /// The manifest's own name.
  public static let fileName = "manifest.json"

  private let scenario: String
  private let seed: UInt64
  private let inputs: [InputFile]
  private let outputs: [ResultFile]

  /// The manifest of the run of `scenario` that read `inputs` and wrote `outputs`.
  public init(scenario: String, seed: UInt64, inputs: [InputFile], outputs: [ResultFile]) {
    self.scenario = scenario
    self.seed = seed
    self.inputs = inputs.sorted { $0.path < $1.path }
    self.outputs = outputs.sorted { $0.name < $1.name }
  }

  /// The manifest as a file of the results folder.
  public var file: ResultFile {
    ResultFile(name: Self.fileName, text: json.text)
  }

  private var json: JSONValue {
    [
      "engine": .integer(Self.engine),
      "scenario": .string(scenario),
      "seed": .string(String(seed)),
      "inputs": Self.list(inputs.map { ($0.path, Fingerprint.hexadecimal(of: $0.bytes)) }),
      "outputs": Self.list(
        outputs.map { ($0.name, Fingerprint.hexadecimal(of: $0.text.utf8)) }),
    ]
  }

  private static func list(_ entries: [(path: String, fingerprint: String)]) -> JSONValue {
    .array(
      entries.map { ["path": .string($0.path), "sha256": .string($0.fingerprint)] })
  }
}
