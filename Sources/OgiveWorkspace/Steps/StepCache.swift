internal import FoundationEssentials
public import OgiveScenarios
internal import OgiveText
internal import Synchronization

/// The values of a scenario file's steps, kept from run to run in `.ogive` beside the project.
///
/// A value is found by everything that it was made from and by the version of the engine, so that an
/// edit of anything else finds it again. Nothing that goes wrong with the files is a failure: what cannot
/// be read is made again.
public final class StepCache: StepStore {
  /// How many bytes of values a project keeps.
  public static let byteLimit = 256 << 20

  private let files: StepFiles
  private let engine: Int
  private let isReadOnly: Bool
  private let records: Mutex<StepRecords>

  /// The cache of a scenario.
  ///
  /// - Parameters:
  ///   - engine: The version of the engine.
  ///   - isReadOnly: Whether values are looked for and none is kept.
  public init(
    of scenario: LoadedScenario, engine: Int = Manifest.engine, isReadOnly: Bool = false
  ) {
    let folder = ProjectFolder.hidden(of: scenario.file.path)
    files = StepFiles(in: folder + "/cache")
    self.engine = engine
    self.isReadOnly = isReadOnly
    records = Mutex(StepRecords(of: scenario.slug, in: folder + "/steps"))
  }

  public func value<Value: Codable & Sendable>(of step: RunStep, as type: Value.Type) -> Value? {
    guard let key = key(of: step), let bytes = files.value(key) else { return nil }
    return try? PropertyListDecoder().decode(type, from: Data(bytes))
  }

  public func keep<Value: Codable & Sendable>(
    _ value: Value, of step: RunStep, seconds: Double
  ) {
    guard !isReadOnly, let key = key(of: step) else { return }
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    guard let data = try? encoder.encode(value) else { return }
    files.keep(Array(data), key)
    records.withLock {
      $0[step] = StepRecord(of: step, engine: engine, seconds: seconds)
    }
  }

  /// Writes down what the steps were made from, and removes the oldest values of a project that has too
  /// many.
  public func finish() {
    guard !isReadOnly else { return }
    records.withLock { $0.write() }
    files.trim(to: Self.byteLimit)
  }

  /// What would become of the steps of a run.
  public func plan(of steps: [RunStep]) -> [PlannedStep] {
    let records = records.withLock { $0 }
    return steps.map { step in
      let record = records[step]
      return PlannedStep(
        step: step, reasons: hasValue(of: step) ? [] : reasons(for: step, record),
        seconds: record?.seconds)
    }
  }

  private func hasValue(of step: RunStep) -> Bool {
    key(of: step).map { files.value($0) != nil } ?? false
  }

  private func reasons(for step: RunStep, _ record: StepRecord?) -> [String] {
    guard let record else { return ["not run before"] }
    let differences = record.differences(from: step, engine: engine)
    return differences.isEmpty ? ["its value was not kept"] : differences
  }

  private func key(of step: RunStep) -> String? {
    step.content.map {
      Fingerprint.hexadecimal(of: "engine \(engine) \(step.kind.rawValue) \($0)".utf8)
    }
  }
}
