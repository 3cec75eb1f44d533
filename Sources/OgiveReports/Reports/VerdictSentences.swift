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
    rows.groups(by: Said.init).compactMap { sentence($0.members) }
  }

  /// What rows have in common that one sentence tells.
  private struct Said: Hashable {
    let series: String
    let readings: [ChosenReading]
    let code: String
    /// Of verdicts on the whole, each is a sentence of its own.
    let whole: String?

    init(_ row: VerdictRow) {
      series = row.series
      readings = row.readings
      code = row.code
      whole = row.series.isEmpty ? row.sentence : nil
    }
  }

  private func sentence(_ rows: [VerdictRow]) -> (subject: Phrase, sentence: Phrase)? {
    guard let first = rows.first else { return nil }
    guard !first.series.isEmpty else { return sentence(onTheWhole: first) }
    let subject = naming.label(naming.quantity(first.series), read: first.readings).phrase
    let english = Self.joined(rows, .english, \.sentence)
    let chinese = Self.joined(rows, .chinese, VerdictWords.chinese)
    return (subject, Phrase(english + ".", chinese + "。"))
  }

  private func sentence(onTheWhole row: VerdictRow) -> (subject: Phrase, sentence: Phrase) {
    guard let range = AnswerRange(row), naming.question(range.question).isTitled else {
      return (.readings, Phrase(row.sentence + ".", VerdictWords.chinese(row) + "。"))
    }
    let words = VerdictWords.afterTitle(range, facts: range.facts.map { naming.fact($0).phrase })
    return (
      naming.question(range.question).phrase, Phrase(words.english + ".", words.chinese + "。")
    )
  }

  /// What the rows say, with the curves of which they say it: once where it is the same of all.
  private static func joined(
    _ rows: [VerdictRow], _ language: NumberStyle.Language, _ text: (VerdictRow) -> String
  ) -> String {
    let texts = rows.map(text)
    guard Set(rows.map(\.sentence)).count > 1 else {
      let curves = rows.map(\.curve).joined(separator: Phrase.listComma.text(language))
      return Self.text(texts[0], of: curves, language)
    }
    return zip(texts, rows).map { Self.text($0, of: $1.curve, language) }
      .joined(separator: Phrase.semicolon.text(language))
  }

  private static func text(
    _ text: String, of curves: String, _ language: NumberStyle.Language
  ) -> String {
    language == .chinese ? "\(text)（\(curves)）" : "\(text) (\(curves))"
  }
}
