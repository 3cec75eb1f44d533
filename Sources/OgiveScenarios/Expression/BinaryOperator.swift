/// An operator between two values.
enum BinaryOperator: String, Sendable, CaseIterable {
  case or, and
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "^"
  /// Written as functions.
  case minimum = "min"
  case maximum = "max"

  /// How tightly it binds; the higher goes first.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .less, .lessOrEqual, .greater, .greaterOrEqual: Self.comparison
    case .add, .subtract: Self.comparison + 2
    case .multiply, .divide: Self.comparison + 3
    case .power: Self.comparison + 5
    case .minimum, .maximum: 0
    }
  }

  /// `not` binds as tightly as a comparison's left side needs: `not a > b` is `not (a > b)`.
  static let negation = 3
  static let comparison = 4
  /// `-> unit` takes the whole sum to its left.
  static let conversion = 5
  /// A leading minus binds looser than `^`: `-x^2` is `-(x^2)`.
  static let minus = comparison + 4

  var isComparison: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }

  /// Spellings, longer ones first.
  static let spellings: [(String, BinaryOperator)] = [
    (">=", .greaterOrEqual), ("<=", .lessOrEqual), ("≥", .greaterOrEqual), ("≤", .lessOrEqual),
    (">", .greater), ("<", .less), ("+", .add), ("-", .subtract), ("−", .subtract),
    ("*", .multiply), ("×", .multiply), ("/", .divide), ("÷", .divide), ("^", .power),
  ]
}
