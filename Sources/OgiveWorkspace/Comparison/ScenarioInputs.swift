internal import OgiveScenarios
internal import OgiveText

/// A scenario file and the evidence that it names, as results were made from them.
public struct ScenarioInputs: Sendable, Hashable {
  /// Where the scenario file is, for what is said of mistakes in it.
  let path: String
  let scenario: [UInt8]
  /// The files of evidence by their paths as the scenario writes them.
  let evidence: [String: [UInt8]]

  /// The inputs of a scenario that was loaded.
  init(of loaded: LoadedScenario) {
    path = loaded.file.path
    scenario = loaded.inputs.first?.bytes ?? []
    evidence = Dictionary(loaded.inputs.dropFirst().map { ($0.path, $0.bytes) }) { first, _ in first
    }
  }

  /// The inputs that a manifest names, where they still are what they were.
  ///
  /// - Parameters:
  ///   - folder: The folder of scenarios, for messages.
  ///   - readers: Where the bytes of a file may be found by its path from that folder.
  /// - Returns: Nil where one of them is not there, or is another by now.
  init?(
    of manifest: RecordedManifest, in folder: String, readers: [(String) -> [UInt8]?]
  ) {
    var found: [String: [UInt8]] = [:]
    for input in manifest.inputs {
      let bytes = readers.lazy.compactMap { $0(input.path) }
        .first { Fingerprint.hexadecimal(of: $0) == input.sha256 }
      guard let bytes else { return nil }
      found[input.path] = bytes
    }
    let names = ["yaml", "yml"].map { "\(manifest.scenario).\($0)" }
    let name = names.first { found[$0] != nil }
    guard let name, let scenario = found.removeValue(forKey: name) else { return nil }
    path = folder.isEmpty ? name : "\(folder)/\(name)"
    self.scenario = scenario
    evidence = found
  }

  /// This scenario file with another's evidence: files that only one of the two names stay.
  func with(evidenceOf other: ScenarioInputs) -> ScenarioInputs {
    ScenarioInputs(
      path: path, scenario: scenario,
      evidence: Dictionary(
        uniqueKeysWithValues: evidence.map { ($0.key, other.evidence[$0.key] ?? $0.value) }))
  }

  private init(path: String, scenario: [UInt8], evidence: [String: [UInt8]]) {
    self.path = path
    self.scenario = scenario
    self.evidence = evidence
  }

  /// The scenario of these inputs.
  ///
  /// - Throws: what is wrong with them together.
  func load() throws(DiagnosticError) -> LoadedScenario {
    try LoadedScenario.load(path, saying: scenario, evidence: evidence)
  }
}
