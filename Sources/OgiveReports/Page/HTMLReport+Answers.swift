internal import OgiveScenarios

extension HTMLReport {
  /// The answers, scenario by scenario: the first odds large, then every question with its answers.
  var answers: [HTML] {
    let all = Answer.grouped(result.answers)
    guard let headline = all.first(where: { $0.probability?.value != nil }) ?? all.first else {
      return []
    }
    return scenarios.enumerated().compactMap { index, scenario in
      let own = all.filter { $0.scenario == scenario }
      guard !own.isEmpty else { return nil }
      let first = own.first { $0.isAsked(like: headline) }
      return .block(
        "div", ["class": "of-\(index)"],
        [
          .element(
            "p", ["class": "in"],
            Phrase.scenario.html + Phrase.colon.html + result.naming.scenario(scenario).phrase.name),
          first.map { self.headline($0, among: all) } ?? .nothing,
          .block("ul", ["class": "answers"], AnswerGroup.all(own, naming: result.naming).map(item)),
        ])
    }
  }

  /// A question with its answers: on one line, or each on its own.
  private func item(_ group: AnswerGroup) -> HTML {
    let name = HTML.element("strong", [:], group.heading.name)
    let sentences = group.answers.map { sentence($0, in: group) }
    guard !group.isOneLine else {
      return .element("li", [:], name + Phrase.colon.html + sentences.joined(Phrase.semicolon.html))
    }
    return .block(
      "li", [:], [name, .block("ul", [:], sentences.map { .element("li", [:], $0) })])
  }

  /// The first answer in large letters, with what it is elsewhere.
  private func headline(_ answer: Answer, among all: [Answer]) -> HTML {
    guard let odds = answer.probability?.value else {
      let group = AnswerGroup.all([answer], naming: result.naming)[0]
      let title = group.question.isTitled ? group.heading.html + Phrase.colon.html : .nothing
      return .element("p", ["class": "headline"], title + sentence(answer, in: group))
    }
    let number = facts.link(
      .element("span", ["class": "odds"], HTML(NumberStyle(.english).percent(odds))),
      from: answer.of)
    let claim = claim(of: answer, number)
    let others = elsewhere(answer, among: all)
    guard !others.isEmpty else { return claim }
    return claim + .element("p", ["class": "elsewhere"], others)
  }

  /// What the odds are of: the question's title with the condition below it, else the condition.
  private func claim(of answer: Answer, _ number: HTML) -> HTML {
    let condition = HTML.element("code", text: answer.of)
    guard let title = result.title(of: answer.question) else {
      return .element(
        "p", ["class": "headline"],
        number + HTML(" ")
          + Phrase.both(
            HTML("that ") + condition + by(answer, "by"),
            HTML("的概率：") + condition + by(answer, "截至"))
      )
    }
    return .element(
      "p", ["class": "headline"],
      number + HTML(" ") + title.html + Phrase.both(by(answer, "by"), by(answer, "截至")))
      + .element("p", ["class": "note"], Phrase.probabilityOf.html + HTML(" ") + condition)
  }

  /// The same odds in the other scenarios, those under other readings of the facts by themselves.
  private func elsewhere(_ answer: Answer, among all: [Answer]) -> HTML {
    let others = all.filter { $0.isAsked(like: answer) && $0.scenario != answer.scenario }
    let told = others.compactMap { other in
      other.probability?.value.map { value in
        (
          readings: other.scenario.readings,
          odds: result.naming.scenario(other.scenario.scenario).phrase.name
            + HTML(" \(NumberStyle(.english).percent(value))")
        )
      }
    }
    return told.groups(by: \.readings).map { readings, members in
      let words =
        readings == answer.scenario.readings
        ? Phrase.elsewhere.html
        : Phrase.withReading.html + HTML(" ") + Phrase(result.naming.readings(readings)).name
          + Phrase.colon.html
      return words + members.map(\.odds).joined(Phrase.comma.html)
    }.joined(Phrase.fullStop.html)
  }

  private func by(_ answer: Answer, _ word: String) -> HTML {
    answer.at.isEmpty ? .nothing : HTML(" \(word) \(answer.at)")
  }

  /// The answer in a sentence of each language, its numbers leading to the facts behind them.
  private func sentence(_ answer: Answer, in group: AnswerGroup) -> HTML {
    let clauses = [NumberStyle.Language.english, .chinese].map { language in
      group.clauses(of: answer, NumberStyle(language)).map { before, value in
        HTML(before) + facts.link(HTML(value), from: answer.of)
      }.joined(HTML(group.mark.text(language)))
    }
    let label = group.label(of: answer)
    let figure = figure(label.figure, at: label.date)
    return (figure.isEmpty ? figure : figure + Phrase.colon.html)
      + Phrase.both(clauses[0], clauses[1])
  }
}

extension HTMLReport {
  /// A figure with its date: by its title where it has one, else as it is written.
  private func figure(_ figure: Label?, at date: String) -> HTML {
    guard let figure else { return HTML(date) }
    guard figure.isTitled else {
      return .element("code", text: figure.name + (date.isEmpty ? "" : " @ " + date))
    }
    return figure.phrase.name + (date.isEmpty ? .nothing : Phrase.comma.html + HTML(date))
  }
}

extension Answer {
  /// Whether it answers the same question about the same thing, in whatever scenario.
  fileprivate func isAsked(like other: Answer) -> Bool {
    question == other.question && of == other.of && at == other.at
  }
}
