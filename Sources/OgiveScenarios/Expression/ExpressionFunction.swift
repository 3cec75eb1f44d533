/// A function of the expression language.
enum ExpressionFunction: String, Sendable, CaseIterable {
  case min, max, log, exp, abs, average, sum, cumulative, growth, yoy, share, first
  case choose = "if"

  /// How it is written.
  var signature: String {
    switch self {
    case .min, .max, .share: "\(rawValue)(a, b, …)"
    case .log, .exp, .abs, .growth, .yoy, .cumulative: "\(rawValue)(x)"
    case .average, .sum: "\(rawValue)(x, period)"
    case .first: "first(condition)"
    case .choose: "if(condition, a, b)"
    }
  }

  /// Whether its last argument is a period of the calendar.
  var takesPeriod: Bool { self == .average || self == .sum }

  /// Whether it may have `count` arguments beside the period.
  func accepts(_ count: Int) -> Bool {
    switch self {
    case .min, .max, .share: count >= 2
    case .choose: count == 3
    default: count == 1
    }
  }

  /// Whether the argument at `index` is a condition.
  func takesCondition(at index: Int) -> Bool {
    index == 0 && (self == .first || self == .choose)
  }
}
