/// The residuals and the Jacobian of an evidence fit while they are being filled, row by row.
struct EvidenceRows: Sendable {
  let width: Int
  /// How many rows have been appended since the last ``clear()``.
  private(set) var filled = 0
  private(set) var residuals: [Double]
  private(set) var jacobian: [Double]
  /// Where they were filled; empty while they are being filled.
  private var point: [Double] = []

  init(count: Int, width: Int) {
    self.width = width
    residuals = Array(repeating: 0, count: count)
    jacobian = Array(repeating: 0, count: count * width)
  }

  var isFinite: Bool {
    residuals.allSatisfy(\.isFinite) && jacobian.allSatisfy(\.isFinite)
  }

  mutating func clear() {
    filled = 0
    point.removeAll(keepingCapacity: true)
    for i in jacobian.indices { jacobian[i] = 0 }
  }

  /// Ends the filling, which was for the columns `x`.
  mutating func close(at x: Span<Double>) {
    for i in x.indices { point.append(x[i]) }
  }

  /// Whether the rows are those for the columns `x`.
  func areFilled(at x: Span<Double>) -> Bool {
    guard point.count == x.count else { return false }
    for i in x.indices where point[i] != x[i] { return false }
    return true
  }

  /// Starts the next row.
  mutating func append(_ residual: Double) {
    residuals[filled] = residual
    filled += 1
  }

  /// A whole row that depends on one column only.
  mutating func append(_ residual: Double, column: Int, slope: Double) {
    append(residual)
    jacobian[(filled - 1) * width + column] = slope
  }

  /// Adds a derivative by one column to the latest row.
  mutating func add(_ slope: Double, column: Int) {
    jacobian[(filled - 1) * width + column] += slope
  }

  /// Adds derivatives by the curve's columns to the latest row, lane by lane.
  mutating func add(_ derivatives: SIMD8<Double>, columns: Range<Int>) {
    let start = (filled - 1) * width
    for column in columns { jacobian[start + column] += derivatives[column] }
  }
}
