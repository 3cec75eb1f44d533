internal import OgiveScenarios

/// The answers of one question in one scenario, under the question's title.
struct AnswerGroup {
  let question: String
  let answers: [Answer]
  /// What people call the question; nil where the file does not say.
  let title: Phrase?

  /// The answers of one scenario, question by question, in the order of their first ones.
  static func all(_ answers: [Answer], of result: RunResult) -> [AnswerGroup] {
    var questions: [String] = []
    for answer in answers where !questions.contains(answer.question) {
      questions.append(answer.question)
    }
    return questions.map { question in
      AnswerGroup(
        question: question, answers: answers.filter { $0.question == question },
        title: result.title(of: question))
    }
  }

  /// What stands before the answers: the title, else the question's name.
  var heading: Phrase { title ?? Phrase(question, question) }

  /// Whether all answers are about one figure, which the title then tells.
  private var isAboutOne: Bool { answers.allSatisfy { $0.of == answers.first?.of } }

  /// Whether the answers are short enough for one line.
  var isOneLine: Bool { answers.count == 1 || (title != nil && isAboutOne) }

  /// What is said before an answer's numbers: the figure as written, which a title spares where there is
  /// but one, and the date.
  func label(of answer: Answer) -> (figure: String, date: String) {
    (title != nil && isAboutOne ? "" : answer.of, answer.at)
  }

  /// An answer's clauses; what a title says is a probability needs no more words.
  func clauses(of answer: Answer, _ style: NumberStyle) -> [(words: String, number: String)] {
    let clauses = answer.clauses(style)
    guard title != nil, clauses.count == 1, answer.probability != nil else { return clauses }
    return clauses.map { ("", $0.number) }
  }

  /// What stands between the clauses of an answer: where several answers share a line, less than between
  /// the answers.
  var mark: Phrase { isOneLine && answers.count > 1 ? .comma : .semicolon }

  /// An answer as a person would say it.
  func sentence(_ answer: Answer, style: NumberStyle) -> String {
    let label = label(of: answer)
    let subject = label.figure.isEmpty ? label.date : answer.subject
    let words = clauses(of: answer, style).map { $0.words + $0.number }
      .joined(separator: mark.text(style.language))
    return subject.isEmpty ? words : subject + Phrase.colon.text(style.language) + words
  }
}
