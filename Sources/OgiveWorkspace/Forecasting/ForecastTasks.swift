internal import OgiveEvidence
internal import OgiveInference
internal import OgiveReports
public import OgiveText

/// A file of forecasting tasks: `series_id`, `origin_t`, `target_t` (one or several with `;` between)
/// and, where it has it, `upper`, a level that the series cannot pass. Other columns are ignored.
///
/// Each series is forecast from each origin with only what was known: the figures up to it.
public struct ForecastTasks: Sendable {
  /// The tasks, in the order of the file.
  public let forecasts: [PlannedForecast]

  /// The tasks of a file about the series of `data`.
  ///
  /// - Throws: everything that is wrong with it, at its place.
  public init(reading input: InputFile, about data: DataFile) throws(DiagnosticError) {
    let table = try CSVReader.read(bytes: input.bytes, file: input.path)
    var problems = table.problems(requiring: ["series_id", "origin_t", "target_t"])
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    var reader = TaskReader(table: table, data: data)
    var forecasts: [PlannedForecast] = []
    for row in table.rows {
      do throws(DiagnosticError) {
        if let forecast = try reader.forecast(of: row) { forecasts.append(forecast) }
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    self.forecasts = forecasts
  }
}

/// Makes tasks of rows.
private struct TaskReader {
  let table: CSVTable
  let isDated: Bool
  private let series: [String: DataSeries]
  private let names: [String]
  /// The series whose left out figures were told already.
  private var told: Set<String> = []

  init(table: CSVTable, data: DataFile) {
    self.table = table
    isDated = data.isDated
    names = data.series.compactMap(\.name)
    series = Dictionary(
      data.series.map { ($0.name ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The task of a row; nil where the table lacks a column.
  mutating func forecast(of row: CSVRow) throws(DiagnosticError) -> PlannedForecast? {
    guard let name = table.cell("series_id", of: row), let origin = table.cell("origin_t", of: row),
      let targets = table.cell("target_t", of: row)
    else { return nil }
    guard let series = series[name.text] else {
      throw DiagnosticError([
        Diagnostic(
          .unknownReference, "there is no series '\(name.text)'", at: name.location,
          notes: Suggestion.notes(for: name.text, among: names))
      ])
    }
    let upper = table.cell("upper", of: row).flatMap { $0.text.isEmpty ? nil : $0 }
    let ceiling = try upper.map { cell throws(DiagnosticError) in try cell.number() }
    let figures = KnownFigures(of: series, until: try time(origin))
    let history = try figures.history(of: name.text, ceiling: ceiling, at: origin.location)
    return PlannedForecast(
      series: name.text, origin: origin.text, history: history,
      dates: try dates(targets, after: history.origin),
      warnings: told.insert(name.text).inserted ? figures.warnings : [], place: origin.location)
  }

  private func dates(
    _ cell: CSVCell, after origin: Double
  ) throws(DiagnosticError) -> [ForecastDate] {
    var dates: [ForecastDate] = []
    var last = origin
    for (index, text) in cell.text.split(separator: ";").enumerated() {
      var part = cell
      part.text = String(text)
      let date = ForecastDate(time: try time(part), name: part.text, horizon: index + 1)
      guard date.time > last else {
        throw DiagnosticError([
          Diagnostic(
            .valueOutOfRange, "'\(text)' does not come after the time before it",
            at: cell.location, notes: ["targets lie after the last known figure, in order"])
        ])
      }
      dates.append(date)
      last = date.time
    }
    guard !dates.isEmpty else {
      throw DiagnosticError([
        Diagnostic(.emptyCell, "there is no time to forecast", at: cell.location)
      ])
    }
    return dates
  }

  private func time(_ cell: CSVCell) throws(DiagnosticError) -> Double {
    try isDated ? cell.period().endYear : cell.number()
  }
}
