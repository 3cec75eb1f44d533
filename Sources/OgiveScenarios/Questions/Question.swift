public import OgiveEvidence

/// A question that a file asks.
public protocol Question: Sendable {
  /// The expressions that are asked about. ``Scenario/programs`` holds them compiled, in this
  /// order.
  var uses: [ExpressionUse] { get }
  /// The periods that are asked about.
  var periods: [Located<CalendarPeriod>] { get }
  /// Whether an answer to it has this statistic, for the placeholders of the notebook.
  func answers(_ statistic: Placeholder.Statistic) -> Bool
  /// The rows of its answer in one scenario.
  func answer(in context: AnswerContext) -> [AnswerRow]
}

/// A kind of question: how it is written and read.
///
/// A new kind is one file in `Questions` and one line in ``QuestionCatalog``.
protocol QuestionKind: Question {
  static var card: QuestionCard { get }

  /// Reads a question of this kind from its keys.
  static func decode(
    _ block: Block, time: TimeGrid?, with decoder: inout NodeDecoder
  ) -> (any Question)?

  /// The question with what it names found in the file and the facts; nil, with a diagnostic, where that
  /// is not there.
  func linked(_ links: QuestionLinks, with decoder: inout NodeDecoder) -> (any Question)?

  /// Whether it is answered from the paths as they are: such a question can be asked of some of the
  /// draws alone.
  var isAboutPaths: Bool { get }
}

extension QuestionKind {
  var isAboutPaths: Bool { true }

  func linked(_ links: QuestionLinks, with decoder: inout NodeDecoder) -> (any Question)? { self }
}

/// An expression of a question and what kind of value it has to have.
public struct ExpressionUse: Sendable {
  /// The kinds of value.
  public enum Expectation: Sendable {
    /// A number at any date.
    case number
    /// A number at its own dates that all draws together have.
    case settledNumber
    /// True or false at any date.
    case condition
    /// True or false at dates that the expression itself says by `@`.
    case pinnedCondition
    /// True or false, at any date or at its own.
    case anyCondition
  }

  public var expression: Expression
  public var expectation: Expectation
}

/// A question with the name that the file gives it.
public struct NamedQuestion: Sendable {
  public var name: Located<String>
  /// What people call it, by language code; empty where its name has to do.
  public var title: [String: String] = [:]
  public var question: any Question
}
