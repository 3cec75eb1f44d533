internal import OgiveScenarios

/// A table as HTML in a box of its own, which scrolls where the page is narrower than the table; numbers
/// to the right, in both languages' magnitudes.
struct HTMLFormat {
  /// Beyond so many rows a table is cut: nobody reads on, and the page must stay small.
  private static let mostRows = 300

  let table: TableContent

  /// The table; nothing where it has no rows.
  var html: HTML {
    guard !table.rows.isEmpty else { return .nothing }
    let english = StyledTable(table, style: NumberStyle(.english))
    let chinese = StyledTable(table, style: NumberStyle(.chinese))
    let isNumeric = english.isNumeric
    let caption = Phrase(english.caption, chinese.caption)
    let columns = zip(english.columns, chinese.columns).map { Phrase($0, $1) }
    let head = zip(columns, isNumeric).map { words, isNumeric in
      HTML.element(
        "th", isNumeric ? ["scope": "col", "class": "number"] : ["scope": "col"], words.html)
    }
    let rows = zip(english.rows, chinese.rows).prefix(Self.mostRows).map { english, chinese in
      HTML.element(
        "tr", [:],
        zip(zip(english, chinese), isNumeric).map { texts, isNumeric in
          let words = Phrase(texts.0, texts.1)
          return HTML.element("td", style(of: words, isNumeric: isNumeric), words.html)
        }.joined())
    }
    let name = caption.english.isEmpty ? english.columns.joined(separator: ", ") : caption.english
    return .block(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": name],
      [
        .block(
          "table", hasLongCells ? ["class": "stacked"] : [:],
          [
            caption.english.isEmpty ? .nothing : .element("caption", [:], caption.html),
            .element("thead", [:], .element("tr", [:], head.joined())),
            .block("tbody", [:], rows),
          ])
      ]) + rowsLeftOut
  }

  /// Numbers are aligned, names are not broken, and prose is.
  private func style(of words: Phrase, isNumeric: Bool) -> KeyValuePairs<String, String> {
    if isNumeric { return ["class": "number"] }
    if words.english.count > Self.longText { return ["class": "long"] }
    return words.english.count <= 28 && !words.english.contains(" ") ? ["class": "word"] : [:]
  }

  /// Whether there are cells of prose: where it is narrow, cells then stand below each other.
  private var hasLongCells: Bool {
    table.rows.joined().contains { cell in
      switch cell {
      case .text(let text): text.count > Self.longText
      case .words(let words): words.plain.count > Self.longText
      default: false
      }
    }
  }

  /// Texts of more characters are prose.
  private static let longText = 60

  private var rowsLeftOut: HTML {
    let rest = table.rows.count - Self.mostRows
    return rest > 0
      ? .element("p", ["class": "note"], Phrase.rowsLeftOut(rest).html) : .nothing
  }
}
