import Foundation
import Ogive

/// A forecast to be made, with what was known.
struct Task: Sendable {
  let series: String
  let group: String
  /// The origin as it is written.
  let origin: String
  let targets: [(text: String, time: Double)]
  let upper: Double?
  let times: [Double]
  let values: [Double]
}

/// The tasks of a file, `series_id,group,origin_t,target_t[;…],upper` among its columns.
struct Tasks {
  let all: [Task]

  init(path: String, about series: SeriesTable) throws {
    let table = try Tables.read(path)
    all = table.rows.map { row in
      let text = { (name: String) in table.cell(name, of: row)?.text ?? "" }
      // What was known at an origin includes its own figure, written to any digits.
      let known = series[text("series_id")].filter {
        $0.time <= (Double(text("origin_t")) ?? .nan) + 1e-9 && $0.value > 0
      }
      return Task(
        series: text("series_id"), group: text("group"), origin: text("origin_t"),
        targets: text("target_t").split(separator: ";").map {
          (String($0), Double($0) ?? .nan)
        },
        upper: Double(text("upper")), times: known.map(\.time), values: known.map(\.value))
    }
  }
}

/// The figures of a file, `series_id,t,value` among its columns.
struct SeriesTable {
  private var figures: [String: [(time: Double, value: Double)]] = [:]

  init(path: String) throws {
    let table = try Tables.read(path)
    for row in table.rows {
      guard let name = table.cell("series_id", of: row)?.text,
        let time = table.cell("t", of: row).flatMap({ Double($0.text) }),
        let value = table.cell("value", of: row).flatMap({ Double($0.text) })
      else { continue }
      figures[name, default: []].append((time, value))
    }
  }

  subscript(name: String) -> [(time: Double, value: Double)] { figures[name] ?? [] }
}

/// The stretches by group: `group,least` and a factor for each level.
struct StretchTable: Sendable {
  private var stretches: [String: [RankStretch]] = [:]

  init(path: String) throws {
    let table = try Tables.read(path)
    for row in table.rows {
      let cells = row.cells.map(\.text)
      let factors = cells.dropFirst(2).compactMap { Double($0) }
      stretches[cells[0], default: []].append(
        RankStretch(from: Int(cells[1]) ?? 0, factors: factors))
    }
  }

  subscript(group: String) -> [RankStretch]? { stretches[group] }
}

/// Reads CSV files.
enum Tables {
  static func read(_ path: String) throws -> CSVTable {
    try CSVReader.read(text: String(contentsOfFile: path, encoding: .utf8), file: path)
  }
}
