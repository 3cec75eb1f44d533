import OgiveNumerics

/// The values of a part of an expression at one date: one for each draw, or one for all.
enum ExpressionColumn {
  case constant(Double)
  case values([Double])

  /// One value for each of `count` draws.
  func values(count: Int) -> [Double] {
    switch self {
    case .constant(let number): [Double](repeating: number, count: count)
    case .values(let values): values
    }
  }

  /// The function of every value.
  @inline(__always)
  func map(_ function: (Double) -> Double) -> ExpressionColumn {
    switch self {
    case .constant(let number): .constant(function(number))
    case .values(let values): .values(values.map(function))
    }
  }

  /// The values of `a` where the condition is true, those of `b` elsewhere.
  static func choose(
    _ condition: ExpressionColumn, _ a: ExpressionColumn, _ b: ExpressionColumn, count: Int
  ) -> ExpressionColumn {
    switch condition {
    case .constant(let truth): return truth != 0 ? a : b
    case .values(let truths):
      let (first, second) = (a.values(count: count), b.values(count: count))
      return .values(truths.indices.map { truths[$0] != 0 ? first[$0] : second[$0] })
    }
  }

  /// The operator between every two values.
  static func combine(
    _ sign: BinaryOperator, _ a: ExpressionColumn, _ b: ExpressionColumn
  ) -> ExpressionColumn {
    switch sign {
    case .or: zip(a, b) { $0 != 0 || $1 != 0 ? 1 : 0 }
    case .and: zip(a, b) { $0 != 0 && $1 != 0 ? 1 : 0 }
    case .less: zip(a, b) { $0 < $1 ? 1 : 0 }
    case .lessOrEqual: zip(a, b) { $0 <= $1 ? 1 : 0 }
    case .greater: zip(a, b) { $0 > $1 ? 1 : 0 }
    case .greaterOrEqual: zip(a, b) { $0 >= $1 ? 1 : 0 }
    case .add: zip(a, b) { $0 + $1 }
    case .subtract: zip(a, b) { $0 - $1 }
    case .multiply: zip(a, b) { $0 * $1 }
    case .divide: zip(a, b) { $0 / $1 }
    case .power: zip(a, b) { Double.pow($0, $1) }
    case .minimum: zip(a, b) { $0.isNaN || $1.isNaN ? .nan : Swift.min($0, $1) }
    case .maximum: zip(a, b) { $0.isNaN || $1.isNaN ? .nan : Swift.max($0, $1) }
    }
  }

  @inline(__always)
  private static func zip(
    _ a: ExpressionColumn, _ b: ExpressionColumn, _ function: (Double, Double) -> Double
  ) -> ExpressionColumn {
    switch (a, b) {
    case (.constant(let x), .constant(let y)): return .constant(function(x, y))
    case (.constant(let x), .values(let ys)): return .values(ys.map { function(x, $0) })
    case (.values(let xs), .constant(let y)): return .values(xs.map { function($0, y) })
    case (.values(var xs), .values(let ys)):
      for i in xs.indices.prefix(ys.count) { xs[i] = function(xs[i], ys[i]) }
      return .values(xs)
    }
  }
}
