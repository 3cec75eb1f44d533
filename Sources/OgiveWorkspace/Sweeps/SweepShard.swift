internal import FoundationEssentials
public import OgiveReports
public import OgiveScenarios
public import OgiveText

/// The rows of one shard of a sweep, with the receipt that says what they are.
public struct SweepShard: Sendable {
  /// What is known of a shard's file.
  struct Receipt: Sendable, Hashable, Codable {
    let plan: String
    let shard: Int
    let first: Int
    let end: Int
    let sha256: String
  }

  /// The names of a shard's two files, counted from one: `shard-0003.csv` and its receipt.
  static func names(of shard: Int) -> (rows: String, receipt: String) {
    let digits = String(shard)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return ("shard-\(padded).csv", "shard-\(padded).json")
  }

  /// Its files, the receipt last: a shard without one does not count.
  public let files: [ResultFile]

  /// A shard of a plan, counted from one, with its rows.
  public init(_ shard: Int, of plan: FrozenSweep, table: SweepTable) {
    let text = CSVFormat().text(of: .sweep(table))
    let range = plan.rows(of: shard)
    let names = Self.names(of: shard)
    let receipt: JSONValue = [
      "plan": .string(plan.fingerprint), "shard": .integer(shard),
      "first": .integer(range.lowerBound), "end": .integer(range.upperBound),
      "sha256": .string(Fingerprint.hexadecimal(of: text.utf8)),
    ]
    files = [
      ResultFile(name: names.rows, text: text), ResultFile(name: names.receipt, text: receipt.text),
    ]
  }

  /// Writes the shard into a folder, each file whole or not at all.
  ///
  /// - Throws: `E111` where that cannot be done.
  public func write(into folder: String) throws(DiagnosticError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      for file in files {
        try Data(file.text.utf8)
          .write(to: URL(filePath: "\(folder)/\(file.name)"), options: .atomic)
      }
    } catch {
      throw FrozenSweep.refused(
        .unwritableFile, "cannot write into '\(folder)'", "name another folder with --into")
    }
  }
}
