import OgiveNumerics

/// The values of a part of an expression at one date: one for each draw, or one for all.
///
/// Everything is computed for eight draws at a time, which gives each the bits that it would have alone.
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
  func map(_ function: (Draws8) -> Draws8) -> ExpressionColumn {
    switch self {
    case .constant(let number): .constant(function(Draws8(number)).lanes[0])
    case .values(let values):
      .values(Self.filled(values.count) { function(Draws8(values.span, from: $0)) })
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
      return .values(
        filled(truths.count) {
          let truth = Draws8(truths.span, from: $0)
          let (x, y) = (Draws8(first.span, from: $0), Draws8(second.span, from: $0))
          return Draws8(lanes: y.lanes.replacing(with: x.lanes, where: truth.lanes .!= 0))
        })
    }
  }

  /// The operator between every two values.
  static func combine(
    _ sign: BinaryOperator, _ a: ExpressionColumn, _ b: ExpressionColumn
  ) -> ExpressionColumn {
    switch sign {
    case .or: zip(a, b) { truth(($0.lanes .!= 0) .| ($1.lanes .!= 0)) }
    case .and: zip(a, b) { truth(($0.lanes .!= 0) .& ($1.lanes .!= 0)) }
    case .less: zip(a, b) { truth($0.lanes .< $1.lanes) }
    case .lessOrEqual: zip(a, b) { truth($0.lanes .<= $1.lanes) }
    case .greater: zip(a, b) { truth($0.lanes .> $1.lanes) }
    case .greaterOrEqual: zip(a, b) { truth($0.lanes .>= $1.lanes) }
    case .add: zip(a, b) { $0 + $1 }
    case .subtract: zip(a, b) { $0 - $1 }
    case .multiply: zip(a, b) { $0 * $1 }
    case .divide: zip(a, b) { $0 / $1 }
    case .power: zip(a, b) { Draws8.pow($0, $1) }
    case .minimum: zip(a, b) { choose($1, over: $0, where: $1.lanes .< $0.lanes) }
    case .maximum: zip(a, b) { choose($1, over: $0, where: $1.lanes .>= $0.lanes) }
    }
  }

  /// This column and a multiple of another.
  func adding(_ other: ExpressionColumn, times weight: Double) -> ExpressionColumn {
    let weight = Draws8(weight)
    return Self.zip(self, other) { $0 + $1 * weight }
  }

  @inline(__always)
  private static func truth(_ mask: SIMDMask<SIMD8<Int64>>) -> Draws8 {
    Draws8(lanes: SIMD8<Double>.zero.replacing(with: 1, where: mask))
  }

  /// What is not a number stays so, on either side.
  @inline(__always)
  private static func choose(
    _ y: Draws8, over x: Draws8, where mask: SIMDMask<SIMD8<Int64>>
  ) -> Draws8 {
    Draws8(lanes: x.lanes.replacing(with: y.lanes, where: mask .| (y.lanes .!= y.lanes)))
  }

  @inline(__always)
  private static func zip(
    _ a: ExpressionColumn, _ b: ExpressionColumn, _ function: (Draws8, Draws8) -> Draws8
  ) -> ExpressionColumn {
    switch (a, b) {
    case (.constant(let x), .constant(let y)):
      return .constant(function(Draws8(x), Draws8(y)).lanes[0])
    case (.constant(let x), .values(let ys)):
      let x = Draws8(x)
      return .values(filled(ys.count) { function(x, Draws8(ys.span, from: $0)) })
    case (.values(let xs), .constant(let y)):
      let y = Draws8(y)
      return .values(filled(xs.count) { function(Draws8(xs.span, from: $0), y) })
    case (.values(let xs), .values(let ys)):
      return .values(
        filled(xs.count) { function(Draws8(xs.span, from: $0), Draws8(ys.span, from: $0)) })
    }
  }

  /// The values that are told for eight draws from each multiple of eight on.
  @inline(__always)
  private static func filled(_ count: Int, _ eight: (Int) -> Draws8) -> [Double] {
    var values = [Double](repeating: 0, count: count)
    var span = values.mutableSpan
    for first in stride(from: 0, to: count, by: Draws8.width) {
      eight(first).write(to: &span, from: first)
    }
    return values
  }
}
