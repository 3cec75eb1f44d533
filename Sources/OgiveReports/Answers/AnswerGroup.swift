internal import OgiveScenarios

/// The answers of one question in one scenario, under the question's title.
struct AnswerGroup {
  let question: Label
  let scenario: Label
  let answers: [Answer]
  private let naming: Naming

  /// Answers question by question and scenario by scenario, in the order of their first ones.
  static func all(_ answers: [Answer], naming: Naming) -> [AnswerGroup] {
    answers.groups { Asked(question: $0.question, scenario: $0.scenario) }
      .map { AnswerGroup($0.members, to: $0.key, naming: naming) }
  }

  /// A question in a scenario.
  private struct Asked: Hashable {
    let question: String
    let scenario: ScenarioName
  }

  private init(_ answers: [Answer], to asked: Asked, naming: Naming) {
    question = naming.question(asked.question)
    scenario = naming.scenario(asked.scenario)
    self.answers = answers
    self.naming = naming
  }

  /// Every answer of a run in a sentence after its question and scenario:
  /// `target, base: small: probability 31.2%`.
  static func lines(
    of result: RunResult, style: NumberStyle, where isWanted: (Answer) -> Bool = { _ in true }
  ) -> [String] {
    all(Answer.grouped(result.answers).filter(isWanted), naming: result.naming).flatMap { group in
      let names = [group.question, group.scenario].map { $0.phrase.text(style.language) }
      return group.answers.map {
        names.joined(separator: Phrase.comma.text(style.language))
          + Phrase.colon.text(style.language) + group.sentence($0, style: style)
      }
    }
  }

  /// What stands before the answers: the title, else the question's name.
  var heading: Phrase { question.phrase }

  /// Whether all answers are about one figure, which the title then tells.
  private var isAboutOne: Bool { answers.allSatisfy { $0.of == answers.first?.of } }

  /// Whether the title tells what all answers are about.
  private var isTold: Bool { question.isTitled && isAboutOne }

  /// Whether the answers are short enough for one line.
  var isOneLine: Bool { answers.count == 1 || isTold }

  /// What is said before an answer's numbers: the figure, which a title spares where there is but one, and
  /// the date.
  func label(of answer: Answer) -> (figure: Label?, date: String) {
    (isTold ? nil : naming.quantity(answer.of), answer.at)
  }

  /// An answer's clauses; what a title says is a probability needs no more words.
  func clauses(of answer: Answer, _ style: NumberStyle) -> [(words: String, number: String)] {
    let clauses = answer.clauses(style, naming: naming)
    guard question.isTitled, clauses.count == 1, answer.probability != nil else { return clauses }
    return clauses.map { ("", $0.number) }
  }

  /// What stands between the clauses of an answer: where several answers share a line, less than between
  /// the answers.
  var mark: Phrase { isOneLine && answers.count > 1 ? .comma : .semicolon }

  /// An answer as a person would say it, range before point:
  /// `channels at 2022-12: 90% within 430.1M–640.2M people/day; median 510.3M people/day`.
  func sentence(_ answer: Answer, style: NumberStyle) -> String {
    let subject = subject(of: answer).text(style.language)
    let words = clauses(of: answer, style).map { $0.words + $0.number }
      .joined(separator: mark.text(style.language))
    return subject.isEmpty ? words : subject + Phrase.colon.text(style.language) + words
  }

  /// What an answer is about, and when: `channels at 2022-12`.
  private func subject(of answer: Answer) -> Phrase {
    let label = label(of: answer)
    guard let figure = label.figure?.phrase else { return Phrase(label.date, label.date) }
    guard !label.date.isEmpty else { return figure }
    return answer.isCrossing
      ? Phrase("\(figure.english) by \(label.date)", "\(figure.chinese)，截至 \(label.date)")
      : Phrase("\(figure.english) at \(label.date)", "\(figure.chinese)，\(label.date)")
  }
}
