internal import FoundationEssentials
internal import OgiveText

/// The shards of a sweep put together: the bytes of `sweep.csv`, however they were split.
public struct SweepMerge: Sendable {
  /// What keeps it from being whole, shard by shard; empty where nothing does.
  public let gaps: [String]
  /// The table; nil where there are gaps.
  public let text: String?

  /// Puts the shards of a plan together that lie in a folder.
  public init(of plan: FrozenSweep, from folder: String) {
    var gaps: [String] = []
    var text = ""
    for shard in 1...plan.shards {
      do throws(Gap) {
        let rows = try Self.rows(of: shard, plan, in: folder)
        let header = text.isEmpty ? rows.header : ""
        if !text.isEmpty, !text.hasPrefix(rows.header) { throw Gap("has other columns") }
        text += header + rows.body
      } catch {
        let range = plan.rows(of: shard)
        gaps.append(
          "shard \(shard) of \(plan.shards) (rows \(range.lowerBound) to \(range.upperBound - 1)) "
            + error.reason)
      }
    }
    self.gaps = gaps
    self.text = gaps.isEmpty ? text : nil
  }

  private struct Gap: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
  }

  /// The columns and the rows of a shard's file, after its receipt was held against both.
  private static func rows(
    of shard: Int, _ plan: FrozenSweep, in folder: String
  ) throws(Gap) -> (header: String, body: String) {
    let names = SweepShard.names(of: shard)
    guard let file = try? InputFile.read(names.receipt, in: folder),
      let table = try? InputFile.read(names.rows, in: folder)
    else { throw Gap("is missing") }
    let range = plan.rows(of: shard)
    guard let receipt = try? JSONDecoder().decode(SweepShard.Receipt.self, from: Data(file.bytes)),
      receipt.shard == shard, receipt.first == range.lowerBound, receipt.end == range.upperBound
    else { throw Gap("has a receipt that cannot be read or is another's") }
    guard receipt.plan == plan.fingerprint else { throw Gap("belongs to another plan") }
    guard receipt.sha256 == Fingerprint.hexadecimal(of: table.bytes) else {
      throw Gap("is not what its receipt says")
    }
    guard let read = try? CSVReader.read(bytes: table.bytes, file: names.rows),
      read.rows.count == range.count, let line = read.rows.first?.location?.line
    else { throw Gap("has not as many rows as planned") }
    let lines = String(decoding: table.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let split = line - 1
    return (
      lines[..<split].map { $0 + "\n" }.joined(), lines[split...].joined(separator: "\n")
    )
  }
}
