internal import OgiveEvidence

extension NotebookFiller {
  /// The facts of a series, what the curve says instead, and what was left out.
  func evidenceTable(of series: String) -> TableContent {
    let unit = file.units[series]?.description ?? "1"
    // The prose speaks of the first reading; evidence.csv has them all.
    let variant = evidence.first { $0.series == series }?.variant
    return TableContent(
      caption: "Evidence for \(series)" + Self.inUnit(unit),
      columns: ["fact", "period", "reading", "published", "fitted", "pull", "status"],
      rows: evidence.filter { $0.series == series && $0.variant == variant }.map { row in
        [
          .text(row.fact), .text(row.period), .text(row.reading), .text(row.claim),
          .number(row.fitted, unit: "1"), .number(row.pull, unit: "1"), .text(row.status),
        ]
      })
  }

  /// What a caption says of the unit of all numbers: nothing where they have none.
  private static func inUnit(_ unit: String) -> String { unit == "1" ? "" : ", in \(unit)" }

  /// The parameters under the first reading of each series' facts.
  private var firstParameters: [ParameterRow] {
    let first = Dictionary(parameters.map { ($0.series, $0.reading) }) { first, _ in first }
    return parameters.filter { first[$0.series] == $0.reading }
  }

  /// The fitted parameters of one series or of all.
  func parameterTable(of series: String?) -> TableContent {
    TableContent(
      caption: series.map { "Fitted curves of \($0)" } ?? "Fitted curves",
      columns: ["series", "curve", "parameter", "5%", "median", "95%", "unit"],
      rows: firstParameters.filter { series == nil || $0.series == series }.map { row in
        let ends = [0, 2, 4].map { row.quantiles[$0] }
        return [.text(row.series), .text(row.curve), .text(row.parameter)]
          + TableContent.cells(ends, unit: row.unit)
      })
  }

  /// The quantiles of a series at the end of each year from the origin on, scenario by scenario.
  func forecastTable(of series: String) -> TableContent {
    guard let own = file.series.first(where: { $0.name.value == series }) else {
      return TableContent(caption: series, columns: [], rows: [])
    }
    let unit = file.units[series]?.description ?? "1"
    let levels = [0.05, 0.25, 0.5, 0.75, 0.95]
    let rows = forecast.filter { row in
      row.series == series && row.target == own.metrics[0].value && row.horizon >= 0
        && levels.contains(row.level)
    }
    let names = file.scenarios.map(\.name.value)
    let yearEnds = rows.filter { $0.targetEndDate.month == 12 && names.contains($0.scenario) }
    var lines: [[TableContent.Cell]] = []
    for start in stride(from: 0, to: yearEnds.count, by: levels.count) {
      let group = yearEnds[start..<min(start + levels.count, yearEnds.count)]
      guard let first = group.first else { continue }
      lines.append(
        [.text(first.scenario), .text(first.targetEndDate.description)]
          + group.map { .number($0.value, unit: "1") })
    }
    return TableContent(
      caption: "Projection of \(series)" + Self.inUnit(unit),
      columns: ["scenario", "date", "5%", "25%", "median", "75%", "95%"], rows: lines)
  }

  /// The scenarios with what each of them says itself, and why.
  var scenarioTable: TableContent {
    TableContent(
      caption: "Scenarios", columns: ["scenario", "change", "what", "because"],
      rows: file.scenarios.flatMap(rows))
  }

  private func rows(of scenario: Scenario) -> [[TableContent.Cell]] {
    let base = file.scenarios.first { $0.name.value == scenario.extends?.value }
    let row = { (change: String, what: String, because: String) -> [TableContent.Cell] in
      [scenario.name.value, change, what, because].map { .text($0) }
    }
    let settings = scenario.settings.filter { setting in
      !(base?.settings ?? []).contains {
        $0.name.value == setting.name.value && $0.value.text == setting.value.text
      }
    }.map { row($0.name.value, $0.value.text, $0.because ?? "") }
    let events = scenario.events.filter { event in
      !(base?.events ?? []).contains {
        $0.id.value == event.id.value && $0.summary == event.summary
      }
    }.map { row($0.id.value, $0.summary, $0.because?.value ?? "") }
    let kept = Set(scenario.events.map(\.id.value))
    let gone = (base?.events ?? []).map(\.id.value).filter { !kept.contains($0) }
      .map { row($0, "removed", "") }
    let origin = base.map { [row("extends", $0.name.value, "")] } ?? []
    let all = origin + settings + events + gone
    return all.isEmpty ? [row("–", "nothing changes", "")] : all
  }
}

extension EvidenceRow {
  /// The figure with its relation, as one would say it: `> 5亿`.
  fileprivate var claim: String {
    ["=", "ratio", "..", "text", "date"].contains(relation)
      ? published : "\(relation) \(published)"
  }
}
