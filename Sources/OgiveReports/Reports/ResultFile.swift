public import OgiveScenarios

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

  /// The files that an execution is written to, by name.
  public static func all(of result: RunResult) -> [ResultFile] {
    let format = CSVFormat()
    let charts = FanChart.all(of: result).map { ResultFile(name: $0.fileName, text: $0.svg) }
      .sorted { $0.name < $1.name }
    let answers = ResultFile(name: "answers.csv", text: format.text(of: .answers(result.answers)))
    return [answers] + charts + [
      ResultFile(name: "evidence.csv", text: format.text(of: .evidence(result.evidence))),
      ResultFile(name: "forecast.csv", text: format.text(of: .forecast(result.forecast))),
      ResultFile(name: "parameters.csv", text: format.text(of: .parameters(result.parameters))),
      ResultFile(name: "report.md", text: MarkdownReport(result).text),
    ]
  }
}
