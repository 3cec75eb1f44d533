internal import OgiveInference
public import OgiveScenarios
internal import OgiveText

/// One file of a results folder, as text.
public struct ResultFile: Sendable, Hashable {
  /// Its name in the folder, with `/` after the name of a folder within.
  public let name: String
  /// Its content in UTF-8.
  public let text: String

  /// The file `name` with `text`.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The files that an execution which read `inputs` is written to, by name, made by so many threads.
  public static func all(
    of result: RunResult, inputs: [ReportInput] = [], threads: Int = 1
  ) async -> [ResultFile] {
    let format = CSVFormat()
    let makers: [@Sendable () -> [ResultFile]] = [
      { [file("answers.csv", format.text(of: .answers(result.answers)))] },
      { optional("backtest.csv", .backtests(result.backtests)) },
      {
        RunCharts(result).all.flatMap { chart in
          let name = String(chart.fileName.dropLast(".svg".count)) + ".vl.json"
          return [file(chart.fileName, chart.svg), file(name, chart.vegaLite.text)]
        }.sorted { $0.name < $1.name }
      },
      { optional("checks.csv", .checks(result.checks)) },
      { optional("densities.csv", .densities(result.densities)) },
      { [file("evidence.csv", format.text(of: .evidence(result.evidence)))] },
      { [file("families.csv", format.text(of: .families(result.families)))] },
      { [file("forecast.csv", format.text(of: .forecast(result.forecast)))] },
      { [file("notebook.ipynb", NotebookExport(result).text)] },
      { [file("parameters.csv", format.text(of: .parameters(result.parameters)))] },
      { [file("report.html", HTMLReport(result, inputs: inputs).text)] },
      { [file("report.md", MarkdownReport(result).text)] },
      { optional("shares.csv", .shares(result.shares)) },
      {
        result.sweep.map { [file("sweep.csv", format.text(of: .sweep($0)))] } ?? []
      },
      { [file("verdicts.csv", format.text(of: .verdicts(result.verdicts)))] },
    ]
    return await Parallel.map(makers.count, threads: threads) { makers[$0]() }.flatMap { $0 }
  }

  /// A table that is only there where it has rows.
  private static func optional(_ name: String, _ table: TableContent) -> [ResultFile] {
    table.rows.isEmpty ? [] : [file(name, CSVFormat().text(of: table))]
  }

  private static func file(_ name: String, _ text: String) -> ResultFile {
    ResultFile(name: name, text: text)
  }
}
