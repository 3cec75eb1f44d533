/// The residuals and the Jacobian of an evidence fit while they are being filled, row by row.
struct EvidenceRows: Sendable {
  let width: Int
  /// How many rows have been appended since the last ``clear()``.
  private(set) var filled = 0
  private(set) var residuals: [Double]
  private(set) var jacobian: [Double]

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
    for i in jacobian.indices { jacobian[i] = 0 }
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
