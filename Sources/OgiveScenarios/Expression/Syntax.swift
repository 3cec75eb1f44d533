import OgiveEvidence

/// An expression as it is written: a tree with the place of every part.
struct Syntax: Sendable {
  /// What a part is.
  indirect enum Kind: Sendable {
    case number(Quantity)
    /// `channels` or `channels.capacity`.
    case name(String)
    case negated(Syntax)
    case not(Syntax)
    case binary(BinaryOperator, Syntax, Syntax, at: Range<Int>)
    case call(ExpressionFunction, [Syntax], CalendarPeriod?)
    case statistic(ExpressionStatistic, Syntax)
    /// The figure of a fact, by its id.
    case fact(String)
    /// The coverage of the central interval of a level, by facts hidden from a fit.
    case coverage(Double)
    case pinned(Syntax, CalendarPeriod)
    case converted(Syntax, Unit)
  }

  var kind: Kind
  /// The part's place in the expression's text, in Unicode scalars.
  var range: Range<Int>

  /// The deepest that an expression may be nested.
  static let maximalDepth = 100
}
