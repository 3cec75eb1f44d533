internal import FoundationEssentials
internal import OgiveEvidence
public import OgiveInference
public import OgiveText

/// A file of forecasts in the columns of the hubverse model-output format:
/// `location`, `target_end_date`, `output_type`, `output_type_id` and `value`, and, where it has them,
/// `model_id`, `origin_date` (or `reference_date` or `forecast_date`), `scenario_id`, `target` and
/// `horizon`.
///
/// Rows of output type `quantile`, `median` and `sample` are read; the other types of the format are
/// left out with a warning, and so are dates before the forecast's origin, which are fitted history.
public struct ForecastFile: Sendable {
  /// The path of the file.
  public let path: String
  /// The columns that tell its forecasts apart.
  public let columns: [ForecastColumn]
  /// The forecasts, in the order in which they first appear.
  public let forecasts: [FileForecast]
  /// What was left out.
  public let warnings: [Diagnostic]

  /// Reads a file of forecasts; of a folder, its `forecast.csv`.
  ///
  /// - Throws: everything that is wrong with it, at its place.
  public init(at path: String) throws(DiagnosticError) {
    var isFolder = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    try self.init(reading: InputFile.read(isFolder ? trimmed + "/forecast.csv" : path))
  }

  /// The forecasts of a file that was read.
  ///
  /// - Throws: everything that is wrong with it, at its place.
  public init(reading input: InputFile) throws(DiagnosticError) {
    let table = try CSVReader.read(bytes: input.bytes, file: input.path)
    let problems = table.problems(requiring: [
      "location", "target_end_date", "output_type", "output_type_id", "value",
    ])
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    var reader = ForecastReader(of: table)
    for row in table.rows { reader.read(row) }
    forecasts = try reader.forecasts()
    warnings = reader.warnings
    columns = reader.columns
    path = input.path
  }
}
