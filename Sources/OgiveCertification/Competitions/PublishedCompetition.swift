import OgiveCurves
import OgiveInference
import OgiveNumerics

/// A competition whose least-squares answers are published, with its figures.
struct PublishedCompetition {
  /// An answer as it was published.
  struct Answer {
    let quantity: String
    let value: Substring
    let error: Substring?
  }

  let name: String
  let kind: String
  let members: [String]
  let start: Double
  let entries: [Double]
  let fixed: [String: Double]
  let answers: [Answer]
  let residualSum: Substring?
  let figures: [(member: Int, time: Double, value: Double)]

  /// The competitions of the collection, in its order.
  static func all() throws -> [PublishedCompetition] {
    let reader = RecordReader(resource: "competition.txt", headWord: "competition")
    return try reader.records(PackageResources.competition_txt).map {
      try PublishedCompetition($0, reader)
    }
  }

  private init(_ record: RecordReader.Record, _ reader: RecordReader) throws(CertificationError) {
    guard record.head.count == 2, let members = record.all("members").first else {
      throw reader.error(record.line, "a name, a system and its members")
    }
    name = String(record.head[0])
    kind = String(record.head[1])
    self.members = members.map(String.init)
    start = try reader.number("start", of: record)
    entries =
      record.all("entries").isEmpty ? [] : try reader.numbers("entries", of: record)
    fixed = try reader.fixed(of: record)
    var answers: [Answer] = []
    for words in record.all("estimate") {
      guard (2...3).contains(words.count) else {
        throw reader.error(record.line, "`estimate NAME VALUE ERROR`")
      }
      answers.append(
        Answer(quantity: String(words[0]), value: words[1], error: words.dropFirst(2).first))
    }
    self.answers = answers
    residualSum = record.all("residuals").first?.first
    figures = try Self.figures(record, reader, memberCount: members.count)
  }

  private static func figures(
    _ record: RecordReader.Record, _ reader: RecordReader, memberCount: Int
  ) throws(CertificationError) -> [(member: Int, time: Double, value: Double)] {
    var figures: [(member: Int, time: Double, value: Double)] = []
    for row in record.observations {
      guard row.count == 3, let member = Int(exactly: row[0].high),
        (0..<memberCount).contains(member)
      else { throw reader.error(record.line, "a member, a time and a figure a line") }
      figures.append((member, row[1].high, row[2].high))
    }
    return figures
  }
}
