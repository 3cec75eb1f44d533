internal import OgiveEvidence
public import OgiveScenarios
public import OgiveText

/// A number of a results folder by its line: `results/channels-vs-douyin/answers.csv:17`.
public struct ResultsCell: Sendable {
  /// Which number it is.
  public let address: CellAddress
  /// The scenario that it stands in, with the reading of the facts.
  public let scenario: String

  /// Whether a name is that of a line of a table.
  public static func isLine(_ name: String) -> Bool { parts(of: name) != nil }

  private static func parts(of name: String) -> (path: String, line: Int)? {
    guard let mark = name.lastIndex(of: ":"), let line = Int(name[name.index(after: mark)...]),
      name[..<mark].hasSuffix(".csv")
    else { return nil }
    return (String(name[..<mark]), line)
  }

  /// Reads the line of an `answers.csv` or a `forecast.csv` of `file`'s results; the header is line 1.
  ///
  /// - Throws: `E101` for a table that cannot be read, `E107` for one of another kind, and `E214` for a
  ///   line that is none of its rows or about nothing in the file.
  public init(_ name: String, of file: ScenarioFile) throws(DiagnosticError) {
    guard let (path, line) = Self.parts(of: name) else {
      throw Self.refused(.unreadableFile, "'\(name)' is no line of a table")
    }
    let table = try CSVReader.read(bytes: InputFile.read(path).bytes, file: path)
    guard let row = table.rows.first(where: { $0.location?.line == line }) else {
      throw Self.refused(.valueOutOfRange, "'\(path)' has no row on line \(line)")
    }
    let text = { (column: String) in
      table.cell(column, of: row).map { FormulaGuard.unguarded($0.text) }
    }
    if let question = text("question"), let scenario = text("scenario"), let of = text("of"),
      let at = text("at"), let statistic = text("statistic")
    {
      self.scenario = scenario
      address = .answer(
        question: question, of: of, at: at.isEmpty ? nil : at, statistic: statistic)
      return
    }
    let problems = table.problems(requiring: [
      "scenario_id", "location", "target", "target_end_date", "output_type_id",
    ])
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    let series = file.series.first {
      $0.subject.value == text("location") && $0.metrics.first?.value == text("target")
    }
    let step = file.time.steps.first { $0.lastDay.description == text("target_end_date") }
    guard let series, let step, let level = text("output_type_id").flatMap(Double.init) else {
      throw Self.refused(
        .valueOutOfRange, "line \(line) of '\(path)' is about no series and step of this file")
    }
    scenario = text("scenario_id") ?? ""
    address = .forecast(series: series.name.value, date: step, level: level)
  }

  private static func refused(_ code: DiagnosticCode, _ message: String) -> DiagnosticError {
    DiagnosticError([Diagnostic(code, message, at: nil)])
  }
}
