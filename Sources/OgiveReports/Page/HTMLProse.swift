internal import OgiveScenarios

/// A cell of prose as HTML: an author's CommonMark with the numbers of the answers. What is written for
/// every reader has its numbers in both languages; of what is written in both, a page shows one.
struct HTMLProse {
  let texts: Translated<[ProsePiece]>
  let facts: FactLinks

  var html: HTML {
    let all = texts.inOrder
    guard all.count > 1 else {
      return all.first.map { .element("div", ["class": "prose"], body($0.value, in: nil)) }
        ?? .nothing
    }
    return all.map { language, pieces in
      .element(
        "div", ["class": "prose", "lang": language],
        body(pieces, in: NumberStyle.Language(rawValue: language)))
    }.joined(HTML(markup: "\n"))
  }

  /// The prose with its numbers in one language, in both where that is nil.
  private func body(_ pieces: [ProsePiece], in language: NumberStyle.Language?) -> HTML {
    let parts = pieces.map { piece -> CommonMark.ProsePart in
      switch piece {
      case .words(let words): return .words(words)
      case .value(let cell, let figure):
        let number = shown(Phrase { cell.text(style: $0) }, in: language)
        return .value(facts.link(number, from: figure), inLink: number)
      case .fact(let fact):
        let figure = shown(Phrase { fact.text(style: $0) }, in: language)
        return .value(facts.link(figure, toSourceOf: fact), inLink: figure)
      }
    }
    return CommonMark.html(parts, headingsFrom: 3)
  }

  private func shown(_ phrase: Phrase, in language: NumberStyle.Language?) -> HTML {
    language.map { HTML(phrase.text($0)) } ?? phrase.html
  }
}
