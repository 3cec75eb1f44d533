/// Which table a cell shows.
public enum TableRequest: Sendable, Hashable {
  /// The facts of a series and what became of them.
  case evidence(series: String)
  /// The answers to every question, or to one.
  case answers(question: String?)
  /// The fitted parameters of every series, or of one.
  case parameters(series: String?)
  /// The projection of a series: quantiles at the end of each year, by scenario.
  case forecast(series: String)
  /// What the sweep found of a question.
  case sweep(question: String)
  /// The scenarios with their settings and events, and why.
  case scenarios
  /// What is assumed, what each scenario sets in its place, and why.
  case assumptions
}
