import OgiveEvidence
import OgiveTestSupport
import OgiveText

/// Books of evidence for tests.
enum SmallBook {
  /// A few facts beside the fixtures.
  static func book() throws -> EvidenceBook {
    try read("Tests/Fixtures/scenarios", facts: ["facts.csv"])
  }

  /// The facts that ship.
  static func flagship() throws -> EvidenceBook {
    try read("scenarios/evidence", facts: ["channels.csv", "competitors.csv", "launches.csv"])
  }

  /// Published competitions: by default that of Gause's two kinds of Paramecium.
  static func competition(_ facts: String = "facts.csv") throws -> EvidenceBook {
    try read("Tests/Fixtures/competition", facts: [facts])
  }

  /// Facts of one source, each row `id,subject,metric,period,period_kind,relation,value`.
  static func people(_ rows: [String], published: String) throws -> EvidenceBook {
    let head = "id,subject,metric,period,period_kind,relation,value,unit,source"
    let facts = [head] + rows.map { $0 + ",person,s" }
    let sources =
      "id,title,producer,published,url,kind\ns,A report,Company,\(published),,filing"
    return try EvidenceBook.read(
      facts: [InputFile(path: "f.csv", text: facts.joined(separator: "\n"))],
      sources: [InputFile(path: "s.csv", text: sources)])
  }

  private static func read(_ folder: String, facts: [String]) throws -> EvidenceBook {
    let file = { (name: String) in
      InputFile(path: name, bytes: try Repository.bytes("\(folder)/\(name)"))
    }
    return try EvidenceBook.read(facts: try facts.map(file), sources: [try file("sources.csv")])
  }
}
