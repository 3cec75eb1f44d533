internal import OgiveScenarios

/// The verdicts as sentences: one for each series, reading and thing said, however many curves say it.
struct VerdictSentences {
  private let rows: [VerdictRow]
  private let naming: Naming

  /// The verdicts of an execution.
  init(_ result: RunResult) {
    rows = result.verdicts
    naming = result.naming
  }

  /// The sentences in both languages, with what they are about first.
  var all: [(subject: Phrase, sentence: Phrase)] {
    // Of verdicts on the whole, each is a sentence of its own.
    rows.groups { [$0.series, $0.variant, $0.code, $0.series.isEmpty ? $0.sentence : ""] }
      .compactMap { sentence($0.members) }
  }

  private func sentence(_ rows: [VerdictRow]) -> (subject: Phrase, sentence: Phrase)? {
    guard let first = rows.first else { return nil }
    guard !first.series.isEmpty else { return sentence(onTheWhole: first) }
    let series = naming.quantity(first.series).phrase
    let reading = first.variant.isEmpty ? "" : " (\(first.variant))"
    let english = Self.joined(rows, marks: (", ", "; "), \.sentence)
    let chinese = Self.joined(rows, marks: ("、", "；"), VerdictWords.chinese)
    let subject = Phrase(series.english + reading, series.chinese + reading)
    return (subject, Phrase(english + ".", chinese + "。"))
  }

  private func sentence(onTheWhole row: VerdictRow) -> (subject: Phrase, sentence: Phrase) {
    guard let range = AnswerRange(row), naming.question(range.question).isTitled else {
      return (.readings, Phrase(row.sentence + ".", VerdictWords.chinese(row) + "。"))
    }
    let words = VerdictWords.afterTitle(range)
    return (
      naming.question(range.question).phrase, Phrase(words.english + ".", words.chinese + "。")
    )
  }

  /// What the rows say, with the curves of which they say it: once where it is the same of all.
  private static func joined(
    _ rows: [VerdictRow], marks: (list: String, parts: String), _ text: (VerdictRow) -> String
  ) -> String {
    let texts = rows.map(text)
    guard Set(rows.map(\.sentence)).count > 1 else {
      return "\(texts[0]) (\(rows.map(\.curve).joined(separator: marks.list)))"
    }
    return zip(texts, rows).map { "\($0) (\($1.curve))" }.joined(separator: marks.parts)
  }
}
