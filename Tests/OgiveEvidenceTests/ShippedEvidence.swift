import OgiveEvidence
import OgiveTestSupport
import OgiveText

/// The files of facts and sources that the shipped scenarios read.
enum ShippedEvidence {
  static let facts = ["scenarios/evidence/channels.csv", "scenarios/evidence/competitors.csv"]
  static let sources = "scenarios/evidence/sources.csv"

  static func file(_ path: String) throws -> InputFile {
    InputFile(path: path, bytes: try Repository.bytes(path))
  }

  static func book() throws -> EvidenceBook {
    try EvidenceBook.read(facts: facts.map(file), sources: [file(sources)])
  }
}
