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

  /// The book after a change to the lines of each file of facts.
  static func book(
    changing change: ([Substring]) -> [Substring]
  ) throws -> EvidenceBook {
    let changed = try facts.map { path in
      let lines = try Repository.text(path).split(whereSeparator: \.isNewline)
      return InputFile(path: path, text: change(lines).joined(separator: "\n"))
    }
    return try EvidenceBook.read(facts: changed, sources: [file(sources)])
  }
}
