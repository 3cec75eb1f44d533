internal import OgiveNumerics

/// The lower triangular factor of a covariance in any arithmetic: with derivatives, or of eight draws
/// at once. The rows lie behind each other, each as long as its number.
struct TriangularFactor<S: GrowthScalar> {
  private var lower: [S]
  let order: Int

  /// What is left of a variance is never taken to be less than this part of it, which is rounding.
  private static var leastPart: Double { 1e-13 }

  /// Factors a lower triangle, row by row.
  init(_ triangle: [S], order: Int) {
    lower = triangle
    self.order = order
    for row in 0..<order { factor(row) }
  }

  private mutating func factor(_ row: Int) {
    let start = Self.start(row)
    for column in 0..<row {
      let other = Self.start(column)
      var sum = lower[start + column]
      for k in 0..<column { sum = sum - lower[start + k] * lower[other + k] }
      lower[start + column] = sum / lower[other + column]
    }
    let variance = lower[start + row]
    var rest = variance
    for k in 0..<row { rest = rest - lower[start + k] * lower[start + k] }
    let least = S(Self.leastPart) * variance
    lower[start + row] = S.sqrt(S.select(rest, lessThan: least, then: least, else: rest))
  }

  /// The element in `row` and `column`, which is not beyond it.
  subscript(row: Int, column: Int) -> S { lower[Self.start(row) + column] }

  /// The sum of the first `count` elements of a row times those of `v`.
  func product(row: Int, _ v: [S], count: Int) -> S {
    let start = Self.start(row)
    var sum = S(0.0)
    for k in 0..<count { sum = sum + lower[start + k] * v[k] }
    return sum
  }

  private static func start(_ row: Int) -> Int { row * (row + 1) / 2 }
}
