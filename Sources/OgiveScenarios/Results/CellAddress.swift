public import OgiveEvidence

/// A number that a run finds: a cell of `answers.csv` or of `forecast.csv`.
public enum CellAddress: Sendable, Hashable {
  /// An answer to a question; what is nil is the first that the question has.
  case answer(question: String, of: String?, at: String?, statistic: String?)
  /// A quantile of a series at the end of a step of the table.
  case forecast(series: String, date: CalendarPeriod, level: Double)
}
