/// A function of the expression language.
enum ExpressionFunction: String, Sendable, CaseIterable {
  case min, max, log, exp, abs, average, sum, cumulative, growth, yoy

  /// How it is written.
  var signature: String {
    switch self {
    case .min, .max: "\(rawValue)(a, b, …)"
    case .log, .exp, .abs, .growth, .yoy, .cumulative: "\(rawValue)(x)"
    case .average, .sum: "\(rawValue)(x, period)"
    }
  }

  /// Whether its last argument is a period of the calendar.
  var takesPeriod: Bool { self == .average || self == .sum }

  /// Whether it may have `count` arguments beside the period.
  func accepts(_ count: Int) -> Bool {
    self == .min || self == .max ? count >= 2 : count == 1
  }
}
