extension NotebookFiller {
  /// A row for each quoted forecast and scenario: what it says and how it stands.
  func claimTable(_ rows: [AnswerRow]) -> TableContent {
    let statistics = ["value", "probability", "rank", "q0.5", "expected_miss"]
    let lines = AnswerRow.grouped(rows).map { group -> [TableContent.Cell] in
      let first = group[0]
      let cells = statistics.map { name -> TableContent.Cell in
        guard let row = group.first(where: { $0.statistic == name }) else {
          return .number(nil, unit: "1")
        }
        return name == "rank" ? .probability(row.value ?? .nan) : row.plainCell
      }
      return [.label(naming.question(first.question)), .label(naming.scenario(first.scenario))]
        + [.text(first.at)] + cells
        + [.unit(first.unit)]
    }
    return TableContent(
      caption: "Quoted forecasts",
      columns: [
        "question", "scenario", "at", "quoted", "reached", "draws below", "median",
        "expected miss", "unit",
      ], rows: lines)
  }

  /// A row for each solution: the value, and how sure the draws are of it.
  func solutionTable(_ rows: [AnswerRow]) -> TableContent {
    let lines = AnswerRow.grouped(rows).compactMap { group -> [TableContent.Cell]? in
      guard let solution = group.first(where: { $0.statistic == "solution" }) else { return nil }
      let told = solution.told
      return [
        .label(naming.question(solution.question)), .label(naming.scenario(solution.scenario)),
        .text(solution.of),
      ] + TableContent.cells([told.value, told.standardError], unit: told.unit)
    }
    return TableContent(
      caption: "Solutions",
      columns: ["question", "scenario", "what", "value", "standard error", "unit"], rows: lines
    ).withoutIfEmpty("unit")
  }

  /// A row for each input at each date, in the first scenario where it is asked: what it accounts for.
  func driverTable(_ rows: [AnswerRow]) -> TableContent {
    let own = firstAsked(among: rows)
    var lines: [[TableContent.Cell]] = []
    var seen: Set<[String]> = []
    for row in own {
      guard let input = row.input,
        seen.insert([row.question, row.of, row.at, input]).inserted
      else { continue }
      let group = own.filter {
        $0.question == row.question && $0.of == row.of && $0.at == row.at && $0.input == row.input
      }
      let words = group.map(\.measure)
      lines.append(
        [.label(naming.question(row.question)), .label(naming.quantity(row.of)), .text(row.at)]
          + [.label(naming.quantity(input)), .text(words.joined(separator: " / "))]
          + (0..<2).map { index in
            index < group.count ? group[index].plainCell : .text("")
          })
    }
    return TableContent(
      caption: "What moves it",
      columns: ["question", "of", "at", "input", "measure", "value", "second"], rows: lines)
  }
}

extension AnswerRow {
  /// The number without its unit, which the table names once.
  fileprivate var plainCell: TableContent.Cell {
    if statistic == "probability", let value { return .probability(value) }
    return .number(value, unit: "1")
  }
}
