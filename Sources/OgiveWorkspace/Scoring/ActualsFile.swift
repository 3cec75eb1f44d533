internal import OgiveInference
public import OgiveText

/// What came true: a file of target data as hubs keep it, with `location`, `target_end_date` (or `date`,
/// `time_value` or `t`) and `observation` (or `value` or `oracle_value`), perhaps `target` and `as_of`;
/// or plain figures with `series`, `date` and `value`, a series being a location or `location.target`.
///
/// Of figures revised by `as_of` the latest counts.
public struct ActualsFile: Sendable {
  /// A figure that came true.
  struct Figure: Sendable {
    let value: Double
    let place: SourceLocation
    let asOf: String
  }

  /// What a figure is about.
  struct Key: Hashable {
    let location: String
    let target: String
    let end: String
  }

  private(set) var figures: [Key: Figure] = [:]
  /// The header's cell of the location or series, where its file has no column `target`.
  private(set) var untargeted: SourceLocation?

  private static let placeNames = ["location", "series", "series_id"]
  private static let timeNames = ["target_end_date", "date", "time_value", "t"]
  private static let valueNames = ["observation", "value", "oracle_value"]

  /// Reads the figures of a file.
  ///
  /// - Throws: everything that is wrong with it, at its place.
  public init(reading input: InputFile) throws(DiagnosticError) {
    let table = try CSVReader.read(bytes: input.bytes, file: input.path)
    let names = [Self.placeNames, Self.timeNames, Self.valueNames].map { names in
      names.first { table.position(of: $0) != nil } ?? names[0]
    }
    var problems = table.problems(requiring: names)
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    if table.position(of: "target") == nil {
      untargeted = table.position(of: names[0]).map { table.header[$0].location }
    }
    for row in table.rows {
      do throws(DiagnosticError) {
        try take(row, of: table, names)
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
  }

  private mutating func take(
    _ row: CSVRow, of table: CSVTable, _ names: [String]
  ) throws(DiagnosticError) {
    guard let location = table.cell(names[0], of: row), let time = table.cell(names[1], of: row),
      let value = table.cell(names[2], of: row)
    else { return }
    let key = Key(
      location: FormulaGuard.unguarded(location.text),
      target: FormulaGuard.unguarded(table.cell("target", of: row)?.text ?? ""),
      end: try time.timeName())
    let figure = Figure(
      value: try value.number(), place: value.location,
      asOf: table.cell("as_of", of: row)?.text ?? "")
    guard let old = figures[key], old.value != figure.value else {
      figures[key] = figure
      return
    }
    guard old.asOf != figure.asOf else {
      throw DiagnosticError([
        Diagnostic(
          .repeatedRow, "this figure has another value on line \(old.place.line)",
          at: value.location)
      ])
    }
    if figure.asOf > old.asOf { figures[key] = figure }
  }
}
