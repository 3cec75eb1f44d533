internal import OgiveEvidence

extension NotebookFiller {
  /// The facts of a series, what the curve says instead, and what was left out.
  func evidenceTable(of series: String) -> TableContent {
    let unit = file.units[series]?.description ?? "1"
    // The prose speaks of the first reading; evidence.csv has them all.
    let readings = evidence.first { $0.series == series }?.readings
    return TableContent(
      caption: .about(.evidence, naming.quantity(series), unit: unit),
      columns: ["fact", "period", "reading", "published", "fitted", "pull", "status"],
      rows: evidence.filter { $0.series == series && $0.readings == readings }.map { row in
        [
          .text(row.fact), .text(row.period), .text(row.reading), .text(row.claim),
          .number(row.fitted, unit: "1"), .number(row.pull, unit: "1"), .words(row.status.words),
        ]
      })
  }

  /// The parameters under the first reading of each series' facts.
  private var firstParameters: [ParameterRow] {
    let first = Dictionary(parameters.map { ($0.series, $0.reading) }) { first, _ in first }
    return parameters.filter { first[$0.series] == $0.reading }
  }

  /// The fitted parameters of one series or of all.
  func parameterTable(of series: String?) -> TableContent {
    TableContent(
      caption: series.map { .about(.curves, naming.quantity($0), unit: "1") } ?? "Fitted curves",
      columns: ["series", "curve", "parameter", "5%", "median", "95%", "unit"],
      rows: firstParameters.filter { series == nil || $0.series == series }.map { row in
        let ends = [0, 2, 4].map { row.quantiles[$0] }
        let isItself = row.parameter == row.series
        let series = TableContent.Cell.label(naming.quantity(row.series))
        return [series, .text(row.curve), isItself ? series : .text(row.parameter)]
          + TableContent.cells(ends, unit: row.unit)
      })
  }

  /// The quantiles of a series at the end of each year from the origin on, scenario by scenario.
  func forecastTable(of series: String) -> TableContent {
    guard let own = file.series.first(where: { $0.name.value == series }) else {
      return TableContent(caption: "", columns: [], rows: [])
    }
    let unit = file.units[series]?.description ?? "1"
    let levels = [0.05, 0.25, 0.5, 0.75, 0.95]
    let rows = forecast.filter { row in
      row.series == series && row.target == own.metrics[0].value && row.horizon >= 0
        && levels.contains(row.level)
    }
    let yearEnds = rows.filter { $0.targetEndDate.month == 12 && $0.scenario.readings.isEmpty }
    var lines: [[TableContent.Cell]] = []
    for start in stride(from: 0, to: yearEnds.count, by: levels.count) {
      let group = yearEnds[start..<min(start + levels.count, yearEnds.count)]
      guard let first = group.first else { continue }
      lines.append(
        [.label(naming.scenario(first.scenario)), .text(first.targetEndDate.description)]
          + group.map { .number($0.value, unit: "1") })
    }
    return TableContent(
      caption: .about(.projection, naming.quantity(series), unit: unit),
      columns: ["scenario", "date", "5%", "25%", "median", "75%", "95%"], rows: lines)
  }

  /// The scenarios with what each of them says itself, and why.
  var scenarioTable: TableContent {
    TableContent(
      caption: "Scenarios", columns: ["scenario", "change", "what", "because"],
      rows: file.scenarios.flatMap(rows))
  }

  private func rows(of scenario: Scenario) -> [[TableContent.Cell]] {
    typealias Cell = TableContent.Cell
    let base = file.scenarios.first { $0.name.value == scenario.extends?.value }
    let row = { (change: Label, what: Cell, because: Translated<String>?) -> [Cell] in
      [
        .label(naming.scenario(scenario.name.value)), .label(change), what,
        .words(because ?? .none),
      ]
    }
    let settings = scenario.settings.filter { setting in
      !(base?.settings ?? []).contains {
        $0.name.value == setting.name.value && $0.value.text == setting.value.text
      }
    }.map { row(naming.quantity($0.name.value), .text($0.value.text), $0.because) }
    let events = scenario.events.filter { event in
      !(base?.events ?? []).contains {
        $0.id.value == event.id.value && $0.summary == event.summary
      }
    }.map { row(Label($0.id.value), .text($0.summary), $0.because?.value) }
    let kept = Set(scenario.events.map(\.id.value))
    let gone = (base?.events ?? []).map(\.id.value).filter { !kept.contains($0) }
      .map { row(Label($0), .words(Self.removed), nil) }
    let origin =
      base.map { [row(Self.extends, .label(naming.scenario($0.name.value)), nil)] } ?? []
    let all = origin + settings + events + gone
    return all.isEmpty ? [row(Label("–"), .words(Self.nothingChanges), nil)] : all
  }

  private static let extends = Label(
    "extends", titled: Translated(english: "extends", chinese: "基于"))
  private static let removed = Translated(english: "removed", chinese: "删除")
  private static let nothingChanges = Translated(english: "nothing changes", chinese: "没有变化")
}

extension EvidenceRow {
  /// The figure with its relation, as one would say it: `> 5亿`.
  fileprivate var claim: String {
    ["=", "ratio", "..", "text", "date"].contains(relation)
      ? published : "\(relation) \(published)"
  }
}
