internal import OgiveEvidence
public import OgiveText

/// A CSV file of one series: a column `date` or `t`, and a column `value`.
public struct DataFile: Sendable {
  /// The times in order of the rows: a date counts at the end of its period, in decimal years.
  public let times: [Double]
  /// The figures.
  public let values: [Double]
  /// Whether the times were written as dates.
  public let isDated: Bool
  private let places: [SourceLocation]

  /// Reads the figures of a file.
  ///
  /// - Throws: everything that is wrong with it, at its place.
  public init(reading input: InputFile) throws(DiagnosticError) {
    let table = try CSVReader.read(bytes: input.bytes, file: input.path)
    isDated = table.position(of: "t") == nil
    let timeColumn = isDated ? "date" : "t"
    var problems = table.problems(requiring: [timeColumn, "value"])
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    var figures: [(time: Double, value: Double, place: SourceLocation)] = []
    for row in table.rows {
      guard let time = table.cell(timeColumn, of: row), let value = table.cell("value", of: row)
      else { continue }
      do throws(DiagnosticError) {
        let instant = try isDated ? Self.date(time) : Self.number(time)
        figures.append((instant, try Self.number(value), value.location))
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    times = figures.map(\.time)
    values = figures.map(\.value)
    places = figures.map(\.place)
  }

  /// Where the figure with this index stands.
  public func place(of index: Int) -> SourceLocation? {
    places.indices.contains(index) ? places[index] : nil
  }

  private static func date(_ cell: CSVCell) throws(DiagnosticError) -> Double {
    do {
      return try CalendarPeriod(parsing: cell.text).endYear
    } catch {
      throw DiagnosticError([error.diagnostic(at: cell.location)])
    }
  }

  private static func number(_ cell: CSVCell) throws(DiagnosticError) -> Double {
    // `Double` would also take hexadecimal digits and names such as `nan`.
    let isPlain = cell.text.unicodeScalars.allSatisfy {
      "0123456789+-.eE".unicodeScalars.contains($0)
    }
    guard isPlain, let number = Double(cell.text), number.isFinite else {
      throw DiagnosticError([
        Diagnostic(
          .invalidNumber, "'\(cell.text)' is not a number", at: cell.location,
          notes: ["plain numbers such as 12, -0.5 or 6.4e8 are"])
      ])
    }
    return number
  }
}
