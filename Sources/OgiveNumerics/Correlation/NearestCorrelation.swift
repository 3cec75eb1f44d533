/// The correlation matrix nearest to a symmetric matrix that may not be one.
///
/// Judgements on pairs need not fit together: if a and b, and b and c, go together strongly, a and c
/// cannot go against each other. This finds, by alternating projections with Dykstra's correction, the
/// matrix with ones on the diagonal and no eigenvalue below ``floor`` that is nearest in the sum
/// of squares. Higham 2002, doi:10.1093/imanum/22.3.329.
public struct NearestCorrelation: Sendable, Hashable {
  /// The number of rows.
  public let order: Int
  /// The matrix, row by row.
  public let matrix: [Double]
  /// The square root of the sum of squared differences from the given matrix; zero where that was
  /// valid and is returned as it was.
  public let distance: Double
  /// How many pairs of projections it took.
  public let iterations: Int
  /// ``TerminationReason/stepTolerance``, or ``TerminationReason/iterationLimit`` where the matrix
  /// is valid but may not be quite the nearest.
  public let termination: TerminationReason

  /// The least eigenvalue: enough for a Cholesky factor.
  public static let floor = 1e-8
  private static let limit = 2000

  /// The one nearest to the matrix whose rows are `given`, `order` by `order`, of which the mean with
  /// its transpose is taken; the diagonal counts as ones.
  ///
  /// - Throws: ``SolverError/Status/invalid`` where an element is not finite.
  public init(to given: [Double], order: Int) throws(SolverError) {
    precondition(given.count == order * order, "a square matrix has order * order elements")
    guard given.allSatisfy(\.isFinite) else {
      throw SolverError(.invalid, in: "nearest correlation matrix")
    }
    let target = Self.symmetric(given, order)
    self.order = order
    if Self.isValid(target, order) {
      (matrix, distance, iterations, termination) = (target, 0, 0, .stepTolerance)
      return
    }
    var (nearest, correction) = (target, [Double](repeating: 0, count: order * order))
    var (iterations, change) = (0, Double.infinity)
    while change > 1e-12, iterations < Self.limit {
      let held = zip(nearest, correction).map { $0 - $1 }
      let raised = SymmetricEigen(held, order: order).raised(to: Self.floor)
      correction = zip(raised, held).map { $0 - $1 }
      let next = Self.withUnitDiagonal(raised, order)
      change = Self.distance(next, nearest)
      nearest = next
      iterations += 1
    }
    matrix = Self.scaled(SymmetricEigen(nearest, order: order).raised(to: Self.floor), order)
    distance = Self.distance(matrix, target)
    self.iterations = iterations
    termination = change > 1e-12 ? .iterationLimit : .stepTolerance
  }

  private static func isValid(_ matrix: [Double], _ order: Int) -> Bool {
    SymmetricEigen(matrix, order: order).values.allSatisfy { $0 >= 0.5 * floor }
  }

  private static func symmetric(_ a: [Double], _ order: Int) -> [Double] {
    let mean = a.indices.map { 0.5 * (a[$0] + a[$0 % order * order + $0 / order]) }
    return withUnitDiagonal(mean, order)
  }

  private static func withUnitDiagonal(_ a: [Double], _ order: Int) -> [Double] {
    a.enumerated().map { $0 / order == $0 % order ? 1 : $1 }
  }

  /// The correlations of a covariance matrix.
  private static func scaled(_ a: [Double], _ order: Int) -> [Double] {
    let sizes = (0..<order).map { a[$0 * order + $0].squareRoot() }
    return withUnitDiagonal(
      a.enumerated().map { $1 / (sizes[$0 / order] * sizes[$0 % order]) }, order)
  }

  private static func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }
}
