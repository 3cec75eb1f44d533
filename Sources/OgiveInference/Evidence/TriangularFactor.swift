internal import OgiveNumerics

/// The lower triangular factor of a covariance in any arithmetic: with derivatives, or of eight draws
/// at once. The rows lie behind each other, each as long as its number.
struct TriangularFactor<S: GrowthScalar> {
  private var lower: [S]
  private(set) var order: Int

  /// What is left of a variance is never taken to be less than this part of it, which is rounding.
  private static var leastPart: Double { 1e-13 }

  /// How many rows are worked out side by side: each row above is then read once for all of them.
  private static var panel: Int { 4 }

  /// Factors a lower triangle, its rows behind each other.
  init(_ triangle: [S], order: Int) {
    lower = triangle
    self.order = order
    factor(from: 0)
  }

  /// The factor of what is left of a triangle without one of its rows and columns; those before it need
  /// not be worked out again.
  ///
  /// - Parameter triangle: The whole one, of which this is the factor.
  func without(row: Int, of triangle: [S]) -> TriangularFactor {
    var other = self
    other.order = order - 1
    other.lower.removeLast(order)
    for later in (row + 1)..<max(order, row + 1) {
      let (from, to) = (Self.start(later), Self.start(later - 1))
      for column in 0..<row { other.lower[to + column] = triangle[from + column] }
      for column in row..<later { other.lower[to + column] = triangle[from + column + 1] }
    }
    other.factor(from: row)
    return other
  }

  private mutating func factor(from known: Int) {
    let paired = order - (order - known) % Self.panel
    for first in stride(from: known, to: paired, by: Self.panel) {
      reduce(fourRows: first)
      for row in first..<(first + Self.panel) { factor(row, from: first) }
    }
    for row in paired..<order { factor(row, from: 0) }
  }

  /// The elements of four rows left of the first one's own column.
  private mutating func reduce(fourRows first: Int) {
    let (a, b) = (Self.start(first), Self.start(first + 1))
    let (c, d) = (Self.start(first + 2), Self.start(first + 3))
    var span = lower.mutableSpan
    for column in 0..<first {
      let other = Self.start(column)
      var (p, q) = (span[a + column], span[b + column])
      var (r, s) = (span[c + column], span[d + column])
      for k in 0..<column {
        let element = span[other + k]
        p = p - span[a + k] * element
        q = q - span[b + k] * element
        r = r - span[c + k] * element
        s = s - span[d + k] * element
      }
      let pivot = span[other + column]
      (span[a + column], span[b + column]) = (p / pivot, q / pivot)
      (span[c + column], span[d + column]) = (r / pivot, s / pivot)
    }
  }

  /// The elements of a row from a column on, those before it being done.
  private mutating func factor(_ row: Int, from first: Int) {
    let start = Self.start(row)
    for column in first..<row {
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
