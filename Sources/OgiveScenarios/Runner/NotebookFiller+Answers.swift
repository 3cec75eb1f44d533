extension NotebookFiller {
  /// The answers as tables: one of probabilities, one of quantiles.
  func answerTables(question: String?) -> [TableContent] {
    let rows = answers.filter { question == nil || $0.question == question }
    let odds = rows.filter { $0.statistic == "probability" }
    let quantiles = rows.filter { $0.statistic != "probability" }
    return [oddsTable(odds), quantileTable(quantiles)].filter { !$0.rows.isEmpty }
  }

  /// A row for each question and date, a column for each scenario.
  private func oddsTable(_ rows: [AnswerRow]) -> TableContent {
    let scenarios = file.scenarios.map(\.name.value)
    var lines: [[TableContent.Cell]] = []
    for row in rows where row.scenario == scenarios.first {
      let cells = scenarios.map { scenario -> TableContent.Cell in
        let other = rows.first {
          $0.question == row.question && $0.of == row.of && $0.at == row.at
            && $0.scenario == scenario
        }
        return other?.cell ?? .number(nil, unit: "1")
      }
      let by = row.at.isEmpty ? row.of : "\(row.of) by \(row.at)"
      lines.append([.text(row.question), .text(by)] + cells)
    }
    return TableContent(
      caption: "Probabilities", columns: ["question", "that"] + scenarios, rows: lines)
  }

  /// A row for each figure, date and scenario, with its lowest, middle and highest quantile.
  private func quantileTable(_ rows: [AnswerRow]) -> TableContent {
    var lines: [[TableContent.Cell]] = []
    var start = rows.startIndex
    while start < rows.endIndex {
      let first = rows[start]
      let end =
        rows[start...].firstIndex {
          ($0.question, $0.scenario, $0.of, $0.at)
            != (first.question, first.scenario, first.of, first.at)
        } ?? rows.endIndex
      let group = rows[start..<end]
      let median = group.first { $0.statistic.hasSuffix("q0.5") }
      lines.append([
        .text(first.question), .text(first.scenario), .text(first.of), .text(first.at),
        .number(first.value, unit: first.unit), .number(median?.value, unit: first.unit),
        .number(group.last?.value, unit: first.unit),
      ])
      start = end
    }
    return TableContent(
      caption: "Quantiles", columns: ["question", "scenario", "of", "at", "low", "median", "high"],
      rows: lines)
  }
}
