internal import OgiveScenarios

extension HTMLReport {
  /// The answers, scenario by scenario: the first odds large, then every answer in a sentence.
  var answers: [HTML] {
    let all = Answer.grouped(result.answers)
    guard let headline = all.first(where: { $0.probability?.value != nil }) ?? all.first else {
      return []
    }
    return scenarios.enumerated().compactMap { index, scenario in
      let own = all.filter { $0.scenario == scenario }
      guard !own.isEmpty else { return nil }
      let first = own.first { $0.isAsked(like: headline) }
      let sentences = own.map { answer in
        HTML.element(
          "li", [:],
          .element("strong", [:], name(of: answer.question)) + HTML(": ") + sentence(answer))
      }
      return .block(
        "div", ["class": "of-\(index)"],
        [
          .element("p", ["class": "in"], Phrase.scenario.html + HTML(": ") + .name(scenario)),
          first.map { self.headline($0, among: all) } ?? .nothing,
          .block("ul", ["class": "answers"], sentences),
        ])
    }
  }

  /// The first answer in large letters, with what it is elsewhere.
  private func headline(_ answer: Answer, among all: [Answer]) -> HTML {
    guard let odds = answer.probability?.value else {
      return .element("p", ["class": "headline"], sentence(answer))
    }
    let sentence = HTML.element(
      "p", ["class": "headline"],
      facts.link(
        .element("span", ["class": "odds"], HTML(NumberStyle(.english).percent(odds))),
        from: answer.of)
        + HTML(" ")
        + Phrase.both(
          HTML("that ") + .element("code", text: answer.of) + by(answer, "by"),
          HTML("的概率:") + .element("code", text: answer.of) + by(answer, "截至")))
    let others = all.filter { $0.isAsked(like: answer) && $0.scenario != answer.scenario }
    let elsewhere = others.compactMap { other in
      other.probability?.value.map { value in
        HTML.name(other.scenario) + HTML(" \(NumberStyle(.english).percent(value))")
      }
    }
    guard !elsewhere.isEmpty else { return sentence }
    return sentence
      + .element(
        "p", ["class": "elsewhere"],
        Phrase.elsewhere.html + HTML(" ") + elsewhere.joined(HTML("; ")))
  }

  private func name(of question: String) -> HTML {
    let heading = result.heading(of: question)
    return Phrase.both(.name(heading.english), .name(heading.chinese))
  }

  private func by(_ answer: Answer, _ word: String) -> HTML {
    answer.at.isEmpty ? .nothing : HTML(" \(word) \(answer.at)")
  }

  /// The answer in a sentence of each language, its numbers leading to the facts behind them.
  private func sentence(_ answer: Answer) -> HTML {
    let date = answer.at.isEmpty ? "" : " @ \(answer.at)"
    let clauses = [NumberStyle.Language.english, .chinese].map { language in
      answer.clauses(NumberStyle(language)).map { before, value in
        HTML(before) + facts.link(HTML(value), from: answer.of)
      }.joined(HTML(language == .english ? "; " : ";"))
    }
    return .element("code", text: answer.of + date) + HTML(" ")
      + Phrase.both(clauses[0], clauses[1])
  }
}

extension Answer {
  /// Whether it answers the same question about the same thing, in whatever scenario.
  fileprivate func isAsked(like other: Answer) -> Bool {
    question == other.question && of == other.of && at == other.at
  }
}
