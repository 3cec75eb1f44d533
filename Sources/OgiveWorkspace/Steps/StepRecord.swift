internal import OgiveScenarios

/// What a step was made from when it was last made: the fingerprint of each input, and how long it took.
struct StepRecord: Codable, Sendable {
  let engine: Int
  /// In the order of the file.
  let inputs: [Input]
  /// On one thread.
  let seconds: Double

  struct Input: Codable, Sendable, Hashable {
    let name: String
    let sha256: String
  }

  init(of step: RunStep, engine: Int, seconds: Double) {
    self.engine = engine
    inputs = Self.inputs(of: step)
    self.seconds = seconds
  }

  static func inputs(of step: RunStep) -> [Input] {
    step.inputs.map {
      Input(name: $0.name, sha256: Fingerprint.hexadecimal(of: $0.content.utf8))
    }
  }

  /// The names of the inputs that differ from those of the step as it is now.
  func differences(from step: RunStep, engine: Int) -> [String] {
    let now = Self.inputs(of: step)
    let known = Set(inputs), present = Set(now)
    let names = Set(now.map(\.name))
    let changed = now.filter { !known.contains($0) }.map(\.name)
    let gone = inputs.filter { !names.contains($0.name) && !present.contains($0) }
      .map { "\($0.name) is gone" }
    return (engine == self.engine ? [] : ["engine"]) + changed + gone
  }
}
