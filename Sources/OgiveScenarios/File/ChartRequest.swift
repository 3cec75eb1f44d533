/// Which chart a cell of the notebook shows.
public enum ChartRequest: Sendable, Hashable {
  /// A series, or the series of a metric, over time; in the named scenarios, else in the first.
  case fan(of: String, scenarios: [String])
  /// When a question's condition comes about.
  case crossing(question: String)
  /// What moves the figure of a question.
  case tornado(question: String)
}
