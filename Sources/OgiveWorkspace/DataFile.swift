internal import OgiveEvidence
public import OgiveText

/// A CSV file of plain figures: a column `date` or `t`, a column `value` and, where it holds several
/// series, a column `series` or `series_id`.
public struct DataFile: Sendable {
  /// The series, in the order in which they first appear; at least one, none of them empty.
  public let series: [DataSeries]
  /// Whether the times were written as dates.
  public let isDated: Bool

  /// Reads the figures of a file.
  ///
  /// - Throws: everything that is wrong with it, at its place.
  public init(reading input: InputFile) throws(DiagnosticError) {
    let table = try CSVReader.read(bytes: input.bytes, file: input.path)
    let columns = DataColumns(of: table)
    var problems = table.problems(requiring: [columns.time, columns.value])
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    var figures: [DataFigure] = []
    for row in table.rows {
      do throws(DiagnosticError) {
        figures += try columns.figure(of: row, in: table).map { [$0] } ?? []
      } catch {
        problems += error.diagnostics
      }
    }
    if table.rows.isEmpty {
      problems.append(
        Diagnostic(
          .tooFewFacts, "there are no figures below the header", at: table.header.first?.location))
    }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    series = DataSeries.grouped(figures)
    isDated = columns.isDated
  }
}
