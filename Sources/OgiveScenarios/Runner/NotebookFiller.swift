internal import OgiveEvidence
internal import OgiveText

/// Fills the notebook's cells from the rows of a run.
struct NotebookFiller {
  let file: ScenarioFile
  /// What people call what the file names.
  let naming: Naming
  let forecast: [ForecastRow]
  let answers: [AnswerRow]
  let checks: [CheckRow]
  let parameters: [ParameterRow]
  let evidence: [EvidenceRow]
  let sources: [SourceRow]
  let sweep: SweepTable?

  /// The cells in the order of the file.
  var cells: [CellResult] {
    file.notebook.flatMap { cell -> [CellResult] in
      switch cell {
      case .text(let texts): [.text(texts.map { $0.pieces.map(piece) })]
      case .table(let request):
        tables(request.value).map { table in
          var own = table
          own.origin = origin(of: request.value)
          return .table(own)
        }
      case .chart(let request): [.chart(request.value)]
      case .sources: [.sources(sourceTable)]
      }
    }
  }

  private func piece(_ piece: TextTemplate.Piece) -> ProsePiece {
    switch piece {
    case .prose(let words): .words(words.joinedWhereWide)
    case .placeholder(let placeholder): value(of: placeholder.value)
    case .fact(let id): file.quotedFacts[id.value].map { .fact($0) } ?? .words("")
    }
  }

  /// The number that a placeholder asks for; what it leaves open is the first of the question's.
  private func value(of placeholder: Placeholder) -> ProsePiece {
    let scenario = placeholder.scenario ?? file.scenarios.first?.name.value ?? ""
    let names = placeholder.statistic.names
    let rows = answers.filter { row in
      row.question == placeholder.question && names.contains(row.statistic)
        && (placeholder.of ?? row.of) == row.of && (placeholder.at ?? row.at) == row.at
    }
    // What is solved for may be there in one scenario alone, which need not be the first.
    let anywhere = placeholder.scenario == nil ? rows.first : nil
    let row = rows.first { $0.scenario.description == scenario } ?? anywhere
    return .value(row?.cell ?? .number(nil, unit: "1"), of: row?.of ?? "")
  }

  private func tables(_ request: TableRequest) -> [TableContent] {
    switch request {
    case .evidence(let series): [evidenceTable(of: series)]
    case .answers(let question): answerTables(question: question)
    case .parameters(let series): [parameterTable(of: series)]
    case .forecast(let series): [forecastTable(of: series)]
    case .sweep(let question): [sweepTable(of: question)]
    case .scenarios: [scenarioTable]
    case .assumptions: [assumptionTable]
    }
  }
}

extension NotebookFiller {
  /// The rows of the results folder that a table tells.
  private func origin(of request: TableRequest) -> RowSelection? {
    switch request {
    case .evidence(let series):
      let readings = evidence.first { $0.series == series }?.readings ?? []
      return RowSelection(
        "evidence.csv", [("series", series), ("variant", readings.description)])
    case .answers(let question):
      return RowSelection("answers.csv", question.map { [("question", $0)] } ?? [])
    case .parameters(let series):
      return RowSelection("parameters.csv", series.map { [("series", $0)] } ?? [])
    case .forecast(let name):
      guard let series = file.series.first(where: { $0.name.value == name }) else { return nil }
      return RowSelection(
        "forecast.csv",
        [("location", series.subject.value), ("target", series.metrics[0].value)])
    case .sweep: return RowSelection("sweep.csv", [])
    case .scenarios, .assumptions: return nil
    }
  }
}

extension Placeholder.Statistic {
  /// The statistics that it may be in `answers.csv`.
  fileprivate var names: [String] {
    switch self {
    case .probability: ["probability"]
    case .named(let name): [name]
    case .quantile(let level):
      ["q" + AnswerRow.name(of: level), "date_q" + AnswerRow.name(of: level)]
    }
  }
}

extension AnswerRow {
  /// The number for people's eyes.
  var cell: TableContent.Cell {
    guard statistic == "probability", let value else {
      return .number(told.value, unit: told.unit)
    }
    return .probability(value)
  }
}
