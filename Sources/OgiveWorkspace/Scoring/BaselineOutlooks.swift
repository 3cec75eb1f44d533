internal import OgiveInference
internal import OgiveText

/// The forecasts of a baseline by the figure that they are about; whose they are does not matter, and a
/// column that only one of the files has fits every value.
struct BaselineOutlooks {
  private let columns: [ForecastColumn]
  private var outlooks: [ForecastKey: Outlook] = [:]

  /// The forecasts of a file with one model, by those of its columns that the scored forecasts have too.
  ///
  /// - Throws: `E112` where two of its forecasts are of one figure.
  init(_ file: ForecastFile, sharing others: [ForecastColumn]) throws(DiagnosticError) {
    columns = file.columns.filter { $0 != .model && others.contains($0) }
    var problems: [Diagnostic] = []
    for forecast in file.forecasts {
      let key = forecast.key.keeping(columns)
      if outlooks.updateValue(forecast.outlook, forKey: key) != nil {
        problems.append(
          Diagnostic(
            .repeatedRow, "the baseline forecasts this figure twice", at: forecast.place,
            notes: ["a baseline is one model"]))
      }
    }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
  }

  /// The baseline's forecast of the same figure; nil where there is none.
  subscript(key: ForecastKey) -> Outlook? { outlooks[key.keeping(columns)] }
}
