/// By how much numbers may differ and still be taken for the same.
public struct Tolerances: Sendable, Hashable {
  /// A part of the larger of the two, for every column that has none of its own.
  public var everywhere: Double
  /// The same by column.
  public var columns: [String: Double]

  /// Tolerances; by default a part of 1e-9, which no change of a model stays within.
  public init(everywhere: Double = 1e-9, columns: [String: Double] = [:]) {
    self.everywhere = everywhere
    self.columns = columns
  }

  /// Whether two numbers of a column are the same.
  func allows(_ a: Double, _ b: Double, in column: String) -> Bool {
    let part = columns[column] ?? everywhere
    return (a - b).magnitude <= part * max(a.magnitude, b.magnitude)
  }
}
