extension NotebookFiller {
  /// The answers as tables: one for each way of answering.
  func answerTables(question: String?) -> [TableContent] {
    let shown = shownScenarios
    let rows = answers.filter {
      (question == nil || $0.question == question) && shown.contains($0.scenario)
    }
    var kinds: [String: any Question] = [:]
    for question in file.questions { kinds[question.name.value] = question.question }
    let drivers = rows.filter { kinds[$0.question] is SensitivityQuestion }
    let solutions = rows.filter { kinds[$0.question] is SolveQuestion }
    let claims = rows.filter { kinds[$0.question] is ForecastQuestion }
    let rest = rows.filter { (kinds[$0.question] as? any QuestionKind)?.isAboutPaths == true }
      .filter { !(kinds[$0.question] is ForecastQuestion) }
    return [
      oddsTable(rest.filter { $0.statistic == "probability" }),
      quantileTable(rest.filter { $0.statistic != "probability" }),
      claimTable(claims), solutionTable(solutions), driverTable(drivers),
    ].filter { !$0.rows.isEmpty }.map { table in
      question.map { self.table(table, of: $0) } ?? table
    }
  }

  /// The table of a question's answers: under the question's title, and without columns that would say
  /// in every row what the title does.
  private func table(_ table: TableContent, of question: String) -> TableContent {
    var own = table.without("question")
    let label = naming.question(question)
    guard label.isTitled else { return own }
    own.caption = .title(label.title)
    return own.withoutIfConstant("that").withoutIfConstant("of")
  }

  /// Every scenario, and the first one under every further reading of the facts.
  private var shownScenarios: [ScenarioName] {
    let names = file.scenarios.map(\.name.value)
    let readings = answers.map(\.scenario).filter {
      $0.scenario == names.first && !$0.readings.isEmpty
    }
    return readings.reduce(into: names.map { ScenarioName($0) }) { shown, name in
      if !shown.contains(name) { shown.append(name) }
    }
  }

  /// A row for each question and date, a column for each scenario, and for the first one under every
  /// further reading.
  private func oddsTable(_ rows: [AnswerRow]) -> TableContent {
    let scenarios = shownScenarios.filter { name in rows.contains { $0.scenario == name } }
    var lines: [[TableContent.Cell]] = []
    for row in firstAsked(among: rows) {
      let cells = scenarios.map { scenario -> TableContent.Cell in
        let other = rows.first {
          $0.question == row.question && $0.of == row.of && $0.at == row.at
            && $0.scenario == scenario
        }
        return other?.cell ?? .number(nil, unit: "1")
      }
      lines.append(
        [.label(naming.question(row.question)), .label(naming.quantity(row.of)), .text(row.at)]
          + cells)
    }
    let table = TableContent(
      caption: "Probabilities",
      columns: ["question", "that", "by"] + scenarios.map { .label(naming.scenario($0)) },
      rows: lines)
    return table.withoutIfEmpty("by")
  }

  /// The answers in the first of the scenarios in which their question is asked.
  func firstAsked(among rows: [AnswerRow]) -> [AnswerRow] {
    let first = Dictionary(rows.map { ($0.question, $0.scenario) }) { first, _ in first }
    return rows.filter { first[$0.question] == $0.scenario }
  }

  /// A row for each figure, date and scenario, with its lowest, middle and highest quantile.
  private func quantileTable(_ rows: [AnswerRow]) -> TableContent {
    var lines: [[TableContent.Cell]] = []
    var names: (low: Set<String>, high: Set<String>) = ([], [])
    for group in AnswerRow.grouped(rows) {
      let (first, last) = (group[0], group[group.count - 1])
      let median = group.first { $0.statistic.hasSuffix("q0.5") }
      let isRange = group.count > 1
      if isRange {
        names.low.insert(first.levelName)
        names.high.insert(last.levelName)
      }
      let ends = isRange ? (first.value, last.value) : (nil, nil)
      let middle = isRange || median != nil ? median?.value : first.value
      lines.append(
        [
          .label(naming.question(first.question)), .label(naming.scenario(first.scenario)),
          .label(naming.quantity(first.of)), .text(first.at),
        ]
          + TableContent.cells([ends.0, middle, ends.1], unit: first.unit))
    }
    let low = names.low.count == 1 ? names.low.first : nil
    let high = names.high.count == 1 ? names.high.first : nil
    let table = TableContent(
      caption: "Quantiles",
      columns: [
        "question", "scenario", "of", "at", .ours(low ?? "low"), "median", .ours(high ?? "high"),
        "unit",
      ],
      rows: lines
    ).joined(by: "scenario")
    return table.withoutIfEmpty("low").withoutIfEmpty("high").withoutIfEmpty("at").withoutIfEmpty(
      "unit")
  }
}

extension AnswerRow {
  /// The level of a quantile as a percentage: `5%` for `q0.05`.
  fileprivate var levelName: String {
    Self.percent(of: statistic.split(separator: "q").last.flatMap { Double($0) } ?? .nan)
  }
}

extension TableContent {
  /// The cells of numbers of one unit and of the unit's name, which stands beside dates and per cent.
  static func cells(_ values: [Double?], unit: String) -> [Cell] {
    let isBeside = unit == dateUnit || unit == "%"
    return values.map { .number($0, unit: isBeside ? unit : "1") }
      + [.unit(isBeside || unit == "1" ? "" : unit)]
  }
}
