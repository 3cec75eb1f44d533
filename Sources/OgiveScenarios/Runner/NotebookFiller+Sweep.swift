internal import OgiveEvidence

extension NotebookFiller {
  /// What the sweep found of a question: a row for each scenario at each of its places.
  func sweepTable(of question: String) -> TableContent {
    let figures = sweep?.figures(of: question) ?? []
    let levels = Set(figures.compactMap(\.ends?.levels))
    let ends = levels.count == 1 ? levels.first : nil
    let low = TableContent.Column.ours(ends.map { AnswerRow.percent(of: $0.lowerBound) } ?? "low")
    let high = TableContent.Column.ours(ends.map { AnswerRow.percent(of: $0.upperBound) } ?? "high")
    let middle: TableContent.Column =
      figures.allSatisfy(\.isProbability) ? "probability" : "median"
    let label = naming.question(question)
    let table = TableContent(
      caption: label.isTitled ? .title(label.title) : "Sweep",
      columns: ["scenario"] + (sweep?.changed ?? []).map { .label(naming.quantity($0)) }
        + ["of", "at", low, middle, high],
      rows: figures.flatMap(rows)
    ).joined(by: "scenario")
    return ["scenario", "of", "at"].reduce(table) { $0.withoutIfConstant($1) }
      .withoutIfEmpty(low).withoutIfEmpty(high)
  }

  private func rows(of figure: SweptFigure) -> [[TableContent.Cell]] {
    guard let sweep else { return [] }
    return sweep.rows.compactMap { row in
      guard row.scenario.readings.isEmpty, let middle = row.found[figure.middle] else { return nil }
      let number = { (value: Double?) in TableContent.Cell.number(value, unit: figure.unit) }
      let changed = zip(row.values, sweep.units).map { value, unit in
        TableContent.Cell.number(value?.number, unit: unit.description)
      }
      let found = [
        number(figure.ends.flatMap { row.found[$0.low] }),
        figure.isProbability ? .probability(middle) : number(middle),
        number(figure.ends.flatMap { row.found[$0.high] }),
      ]
      return [.label(naming.scenario(row.scenario))] + changed
        + [.label(naming.quantity(figure.of)), .text(figure.at)] + found
    }
  }
}
