internal import OgiveScenarios

/// The verdicts as sentences: one for each series, reading and thing said, however many curves say it.
struct VerdictSentences {
  let rows: [VerdictRow]

  /// The sentences, with what they are about first.
  var all: [(subject: String, sentence: String)] {
    var order: [[String]] = []
    var groups: [[String]: [VerdictRow]] = [:]
    for row in rows {
      // Of verdicts on the whole, each is a sentence of its own.
      let own = row.series.isEmpty ? row.sentence : ""
      let key = [row.series, row.variant, row.code, own]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    return order.compactMap { groups[$0].flatMap(sentence) }
  }

  private func sentence(_ rows: [VerdictRow]) -> (subject: String, sentence: String)? {
    guard let first = rows.first else { return nil }
    guard !first.series.isEmpty else { return ("How facts are read", first.sentence + ".") }
    let subject = first.variant.isEmpty ? first.series : "\(first.series) (\(first.variant))"
    let distinct = Set(rows.map(\.sentence))
    guard distinct.count > 1 else {
      return (subject, "\(first.sentence) (\(rows.map(\.curve).joined(separator: ", "))).")
    }
    return (subject, rows.map { "\($0.sentence) (\($0.curve))" }.joined(separator: "; ") + ".")
  }
}
