internal import OgiveScenarios

extension HTMLReport {
  /// The facts of each series, what was left out, and where the figures were read.
  var evidence: [HTML] {
    let series = facts.series.enumerated().flatMap { index, name -> [HTML] in
      let rows = result.evidence.filter { $0.series == name && $0.status == .fitted }
      return [
        .block(
          "div", ["id": FactLinks.id(index), "class": "facts"],
          [.element("h3", [:], result.naming.quantity(name).phrase.name)] + readings(of: rows))
      ]
    }
    return series + leftOut
      + (hasSourceCell ? [] : [.element("h3", [:], Phrase.sources.html), sourceList])
  }

  /// A table of the fitted facts for each way to read them.
  private func readings(of rows: [EvidenceRow]) -> [HTML] {
    rows.groups(by: \.readings).map { readings, rows in
      HTMLFormat(table: .facts(rows, caption: .title(result.naming.readings(readings)))).html
    }
  }

  /// Where the figures were read, with links to what is in the web.
  var sourceList: HTML {
    let lines = result.sources.enumerated().map { index, source -> HTML in
      let title = HTML.name(source.title.isEmpty ? source.id : source.title)
      let address = source.address ?? ""
      let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
      let link =
        isWeb
        ? HTML.element("a", ["href": address, "rel": "noreferrer"], title) : title
      return .element(
        "li", ["id": FactLinks.sourceID(index)],
        link + HTML(", \(source.producer), \(source.published) (") + .name(source.id) + HTML(")"))
    }
    return lines.isEmpty ? .nothing : .block("ul", ["class": "sources"], lines)
  }

  private var hasSourceCell: Bool {
    result.cells.contains { if case .sources = $0 { true } else { false } }
  }

  private var leftOut: [HTML] {
    let table = TableContent.leftOut(result.evidence, naming: result.naming)
    guard !table.rows.isEmpty else { return [] }
    return [.element("h3", [:], Phrase.leftOut.html), HTMLFormat(table: table).html]
  }
}

extension TableContent {
  /// The fitted facts of a series for a reader: what was published, and what the curve says instead.
  fileprivate static func facts(_ rows: [EvidenceRow], caption: TableContent.Caption)
    -> TableContent
  {
    TableContent(
      caption: caption,
      columns: ["fact", "period", "reading", "published", "fitted", "pull", "influence", "source"],
      rows: rows.map { row in
        let claim =
          ["=", "..", "ratio", "text", "date"].contains(row.relation) ? "" : row.relation + " "
        return [
          .text(row.fact), .text(row.period), .text(row.reading), .text(claim + row.published),
          .number(row.fitted, unit: "1"), .number(row.pull, unit: "1"),
          .number(row.influence, unit: "1"), .text(row.source),
        ]
      })
  }
}
