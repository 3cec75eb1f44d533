internal import OgiveScenarios

/// A cell of prose as HTML: an author's CommonMark with the numbers of the answers in both languages.
struct HTMLProse {
  let pieces: [ProsePiece]
  let facts: FactLinks

  var html: HTML {
    let parts = pieces.map { piece -> CommonMark.ProsePart in
      switch piece {
      case .words(let words): return .words(words)
      case .value(let cell, let figure):
        let number = Phrase { cell.text(style: $0) }.html
        return .value(facts.link(number, from: figure), inLink: number)
      }
    }
    return .element("div", ["class": "prose"], CommonMark.html(parts, headingsFrom: 3))
  }
}
