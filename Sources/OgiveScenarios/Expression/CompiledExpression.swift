public import OgiveEvidence

/// An expression whose names are known and whose units agree, ready to be evaluated.
///
/// It carries the definitions that it uses. Evaluation works on whole columns of draws, one date
/// at a time.
public struct CompiledExpression: Sendable {
  /// As written in the file.
  public let text: String
  /// The unit of its values; ``Unit/one`` for a condition and where no unit is said.
  public let unit: Unit
  /// Whether it is true or false: its values are then 1 and 0.
  public let isCondition: Bool
  /// Whether it says its own dates (`@`, `average`): it then has one value for all times.
  public let isPinned: Bool
  /// The series that it reads, sorted: `channels`, `channels.capacity`.
  public let sources: [String]
  /// The facts that it names as figures, sorted.
  public let facts: [String]
  /// The numbers that it draws where it names a fact that is a range or a date.
  public let ranges: [AssumedNumber]
  /// The levels of the intervals whose coverage it asks for.
  let coverages: [Double]
  let program: ExpressionProgram

  /// Whether it reads a series, or a parameter of it.
  func reads(_ series: String) -> Bool {
    sources.contains { $0 == series || $0.hasPrefix(series + ".") }
  }

  /// Whether all draws together have one value: it looks at draws through P, mean or p01 … p99 alone.
  var isSettled: Bool { program.isSettled.last ?? true }

  /// Whether it is the probability of something.
  var isProbability: Bool {
    if case .statistic(.probability, _) = program.operations.last { true } else { false }
  }

  /// Its value in every draw at the instant `time`, in decimal years.
  ///
  /// - Returns: as many values as the environment has draws. A condition that compares something
  ///   that is no number is false.
  public func evaluate(at time: Double, in environment: some ExpressionEnvironment) -> [Double] {
    var evaluation = ExpressionEvaluation(program, environment)
    return evaluation.column(at: time)
  }

  /// Its value in every draw at one instant after another; what time does not change is computed once.
  func evaluate(at times: [Double], in environment: some ExpressionEnvironment) -> [[Double]] {
    var evaluation = ExpressionEvaluation(program, environment)
    return times.map { evaluation.column(at: $0) }
  }

  /// The same at one instant, with what time does not change taken from an earlier evaluation and kept for
  /// the next.
  func evaluate(
    at time: Double, in environment: some ExpressionEnvironment, keeping kept: inout KeptColumns
  ) -> [Double] {
    var evaluation = ExpressionEvaluation(program, environment, keeping: kept)
    let values = evaluation.column(at: time)
    kept = evaluation.kept
    return values
  }

  /// Its value where it is one number that nothing can change; nil otherwise.
  public var constant: Double? {
    guard sources.isEmpty, isPinned, !isCondition else { return nil }
    return evaluate(at: 0, in: NoSeries()).first
  }
}

/// The environment of a constant.
private struct NoSeries: ExpressionEnvironment {
  let drawCount = 1

  func column(of name: String, at time: Double) -> [Double] { [.nan] }
}
