internal import OgiveInference
internal import OgiveText

/// Gathers the forecasts of a table, row by row.
struct ForecastReader {
  /// The columns of the table that tell forecasts apart.
  let columns: [ForecastColumn]
  private let table: CSVTable
  private let origin: String?
  private var problems: [Diagnostic] = []
  private var order: [ForecastKey] = []
  private var gathered: [ForecastKey: ForecastRows] = [:]
  private var ignored: [String: Int] = [:]
  private var historyCount = 0

  /// What hubs call the day of a forecast.
  private static let origins = ["origin_date", "reference_date", "forecast_date"]
  private static let ignoredTypes = ["mean", "pmf", "cdf"]
  private static let readTypes = ["quantile", "median", "sample"]

  init(of table: CSVTable) {
    self.table = table
    let origin = Self.origins.first { table.position(of: $0) != nil }
    self.origin = origin
    columns = ForecastColumn.allCases.filter {
      $0 == .origin ? origin != nil : table.position(of: $0.rawValue) != nil
    }
  }

  /// Takes a row in.
  mutating func read(_ row: CSVRow) {
    do throws(DiagnosticError) {
      try take(row)
    } catch {
      problems += error.diagnostics
    }
  }

  private mutating func take(_ row: CSVRow) throws(DiagnosticError) {
    guard let type = table.cell("output_type", of: row) else { return }
    if Self.ignoredTypes.contains(type.text) {
      ignored[type.text, default: 0] += 1
      return
    }
    guard Self.readTypes.contains(type.text) else { throw unknown(type) }
    let key = try key(of: row)
    // Days in ISO form are in order as text; a decimal year is not compared with a day.
    if key[.end] < key[.origin], key[.end].contains("-") == key[.origin].contains("-") {
      historyCount += 1
      return
    }
    try take(row, type.text, key)
  }

  private mutating func take(
    _ row: CSVRow, _ type: String, _ key: ForecastKey
  ) throws(DiagnosticError) {
    guard let cell = table.cell("value", of: row), let id = table.cell("output_type_id", of: row)
    else { return }
    let value = try cell.number()
    var rows = gathered[key] ?? ForecastRows(key: key, place: cell.location)
    if gathered[key] == nil { order.append(key) }
    let isNew: Bool
    switch type {
    case "quantile": isNew = rows.takeQuantile(try level(id), value, at: cell.location)
    case "sample": isNew = rows.takeSample(id.text, value)
    default: isNew = rows.takeMedian(value, at: cell.location)
    }
    gathered[key] = rows
    guard isNew else {
      throw DiagnosticError([
        Diagnostic(
          .repeatedRow, "this \(type) of the forecast is given twice", at: cell.location,
          notes: ["a column that tells the two apart may be missing, such as 'model_id'"])
      ])
    }
  }

  private func level(_ cell: CSVCell) throws(DiagnosticError) -> Double {
    let level = try cell.number()
    guard level > 0, level < 1 else {
      throw DiagnosticError([
        Diagnostic(
          .valueOutOfRange, "a quantile level lies between 0 and 1", at: cell.location)
      ])
    }
    return level
  }

  private func key(of row: CSVRow) throws(DiagnosticError) -> ForecastKey {
    var key = ForecastKey()
    for column in columns {
      let name = column == .origin ? origin ?? "" : column.rawValue
      guard let cell = table.cell(name, of: row) else { continue }
      let isTime = column == .end || column == .origin
      key[column] = isTime ? try cell.timeName() : FormulaGuard.unguarded(cell.text)
    }
    return key
  }

  private func unknown(_ type: CSVCell) -> DiagnosticError {
    let known = Self.readTypes + Self.ignoredTypes
    let near = Suggestion.notes(for: type.text, among: known)
    return DiagnosticError([
      Diagnostic(
        .unknownWord, "there is no output type '\(type.text)'", at: type.location,
        notes: near.isEmpty ? ["the types are \(known.joined(separator: ", "))"] : near)
    ])
  }

  /// The forecasts, in the order in which they first appeared.
  ///
  /// - Throws: everything that was wrong.
  func forecasts() throws(DiagnosticError) -> [FileForecast] {
    var problems = self.problems
    var forecasts: [FileForecast] = []
    for rows in order.compactMap({ gathered[$0] }) {
      do throws(DiagnosticError) {
        forecasts.append(try rows.forecast())
      } catch {
        problems += error.diagnostics
      }
    }
    if problems.isEmpty, forecasts.isEmpty {
      problems = [
        Diagnostic(
          .nothingToScore, "there are no quantiles, medians or samples to score",
          at: table.header.first?.location)
      ]
    }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return forecasts
  }

  /// What was left out.
  var warnings: [Diagnostic] {
    var left = ignored.sorted { $0.key < $1.key }.map { type, count in
      "\(count) \(count == 1 ? "row" : "rows") of output type '\(type)' left out: not scored"
    }
    if historyCount > 0 {
      left.append("\(historyCount) rows left out: they lie before their forecast's origin")
    }
    return left.map {
      Diagnostic(
        .leftUnscored, "'\(table.file)': \($0)", at: nil, severity: .warning)
    }
  }
}
