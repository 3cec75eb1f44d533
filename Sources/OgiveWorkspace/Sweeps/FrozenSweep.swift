internal import FoundationEssentials
public import OgiveText

/// What is to be computed of a sweep and from which bytes, cut into shards that any number of machines
/// can make: the file that `ogive sweep plan` prints.
///
/// It has neither dates nor hosts, so the same scenario gives the same plan anywhere.
public struct FrozenSweep: Sendable, Hashable, Codable {
  /// A file that the sweep is computed from.
  struct Input: Sendable, Hashable, Codable {
    let path: String
    let sha256: String
  }

  let engine: Int
  /// The scenario file, as the person gave it.
  public let scenario: String
  let inputs: [Input]
  /// How many rows the sweep has.
  public let rows: Int
  /// Into how many shards they are cut; one or more, at most ``rows``.
  public let shards: Int

  /// The plan of a scenario's sweep with so many rows.
  ///
  /// - Throws: `E204` where the scenario has no sweep, `E214` unless it has a row for every shard.
  public init(
    of scenario: LoadedScenario, at path: String, rows: Int, shards: Int
  ) throws(DiagnosticError) {
    guard rows > 0 else {
      throw Self.refused(.missingKey, "'\(path)' has no sweep", "add a block 'sweep' to the file")
    }
    guard 1...rows ~= shards else {
      throw Self.refused(
        .valueOutOfRange, "\(rows) rows cannot be cut into \(shards) shards",
        "a shard has at least one row")
    }
    engine = Manifest.engine
    self.scenario = path
    inputs = Self.inputs(of: scenario)
    self.rows = rows
    self.shards = shards
  }

  /// The rows of a shard, counted from one.
  public func rows(of shard: Int) -> Range<Int> {
    (shard - 1) * rows / shards..<shard * rows / shards
  }

  /// The plan as a file.
  public var text: String { json.text }

  /// The plan as a value.
  public var json: JSONValue {
    [
      "engine": .integer(engine), "scenario": .string(scenario),
      "inputs": .array(
        inputs.map { ["path": .string($0.path), "sha256": .string($0.sha256)] }),
      "rows": .integer(rows), "shards": .integer(shards),
    ]
  }

  /// The fingerprint of the plan, which every receipt carries.
  var fingerprint: String { Fingerprint.hexadecimal(of: text.utf8) }

  /// Reads a plan.
  ///
  /// - Throws: `E101` for a file that cannot be read or is none.
  public static func read(_ path: String) throws(DiagnosticError) -> FrozenSweep {
    let file = try InputFile.read(path)
    guard let plan = try? JSONDecoder().decode(FrozenSweep.self, from: Data(file.bytes)),
      plan.rows > 0, 1...plan.rows ~= plan.shards
    else {
      throw refused(
        .unreadableFile, "'\(path)' is no plan of a sweep", "make one with ogive sweep plan")
    }
    return plan
  }

  /// Holds the plan against the files as they are now.
  ///
  /// - Throws: `E101` with everything that is no longer what was planned.
  public func check(against loaded: LoadedScenario, rows now: Int) throws(DiagnosticError) {
    var changed = zip(inputs, Self.inputs(of: loaded)).filter { $0 != $1 }.map { $0.0.path }
    if loaded.inputs.count != inputs.count { changed.append(scenario) }
    if engine != Manifest.engine {
      changed.append("the engine (\(engine), now \(Manifest.engine))")
    }
    guard changed.isEmpty, now == rows else {
      throw Self.refused(
        .unreadableFile,
        "changed since the plan was made: \(changed.joined(separator: ", "))",
        "make the plan again, and every shard with it")
    }
  }

  private static func inputs(of scenario: LoadedScenario) -> [Input] {
    scenario.inputs.map {
      Input(path: $0.path, sha256: Fingerprint.hexadecimal(of: $0.bytes))
    }.sorted { $0.path < $1.path }
  }

  static func refused(
    _ code: DiagnosticCode, _ message: String, _ note: String
  ) -> DiagnosticError {
    DiagnosticError([Diagnostic(code, message, at: nil, notes: [note])])
  }
}
