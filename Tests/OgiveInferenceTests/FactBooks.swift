import OgiveEvidence
import OgiveTestSupport
import OgiveText

@testable import OgiveInference

/// Books of facts for tests: those that ship, and small ones written in place.
enum FactBooks {
  static func shipped() throws -> EvidenceBook {
    let file = { (name: String) in
      InputFile(path: name, bytes: try Repository.bytes("scenarios/evidence/\(name)"))
    }
    return try EvidenceBook.read(
      facts: [try file("channels.csv"), try file("competitors.csv")],
      sources: [try file("sources.csv")])
  }

  /// Facts about one subject `s` and metric `dau`, each row `id,period,period_kind,relation,value`
  /// with any of `unit`, `versus`, `source`, `origin`, `same_as`, `use` after it as `key=value`.
  static func book(_ rows: [String]) throws -> EvidenceBook {
    let columns = [
      "id", "period", "period_kind", "relation", "value", "unit", "versus", "source", "origin",
      "same_as", "use", "metric",
    ]
    let lines = rows.map { row -> String in
      var cells = ["unit": "person", "source": "filing", "use": "fit", "metric": "dau"]
      for (index, piece) in row.split(separator: ",").map(String.init).enumerated() {
        let pair = piece.split(separator: "=", maxSplits: 1).map(String.init)
        if index < 5 { cells[columns[index]] = piece } else { cells[pair[0]] = pair[1] }
      }
      return "s," + columns.map { cells[$0] ?? "" }.joined(separator: ",")
    }
    let facts = (["subject," + columns.joined(separator: ",")] + lines).joined(separator: "\n")
    let sources = """
      id,title,producer,published,url,kind
      filing,A filing,Company,2022-03,,filing
      press,An article,Paper,2022-04,,press
      late,A later article,Paper,2022-06,,press
      """
    return try EvidenceBook.read(
      facts: [InputFile(path: "facts.csv", text: facts)],
      sources: [InputFile(path: "sources.csv", text: sources)])
  }

  /// The evidence that rows as in ``book(_:)`` make of a daily head count.
  static func evidence(
    _ rows: [String], bridges: [LevelBridge] = [], unit: Unit = .people(per: .day),
    asOf: CalendarDate? = nil
  ) throws -> SeriesEvidence {
    let book = try book(rows)
    let metrics = ["dau"] + bridges.map(\.metric)
    return try SeriesEvidence(
      book.select(subject: "s", metrics: metrics, asOf: asOf),
      of: SeriesDefinition(metric: "dau", unit: unit, bridges: bridges), in: book)
  }
}
