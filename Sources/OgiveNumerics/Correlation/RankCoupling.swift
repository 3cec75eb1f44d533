/// An order of draws that makes quantities go together as rank correlations say, without changing any
/// quantity's own draws.
///
/// Normal scores are shuffled for each quantity by its own random numbers, given the exact correlations
/// of a Gaussian copula, and each quantity's draws are put into the order of its scores. The rank
/// correlation asked for is that of the copula, `rho = 2 sin(pi s / 6)` for Spearman's `s`; the sample's
/// own is within about `1/n` of it. Iman and Conover 1982, doi:10.1080/03610918208812265.
public struct RankCoupling: Sendable {
  /// The rank correlations that were asked for, made valid.
  public let correlations: NearestCorrelation
  /// The correlations of the normal scores behind them.
  public let copula: NearestCorrelation

  /// The coupling of quantities with Spearman rank correlations `matrix`, row by row, `order` by
  /// `order`.
  ///
  /// Where the matrix is not valid, the nearest that is takes its place: see
  /// ``NearestCorrelation/distance``.
  ///
  /// - Throws: ``SolverError/Status/invalid`` where an element is not finite or outside -1...1.
  public init(spearman matrix: [Double], order: Int) throws(SolverError) {
    guard matrix.allSatisfy({ $0.magnitude <= 1 }) else {
      throw SolverError(.invalid, in: "rank correlations")
    }
    correlations = try NearestCorrelation(to: matrix, order: order)
    copula = try NearestCorrelation(
      to: correlations.matrix.map(Self.normalCorrelation), order: order)
  }

  /// For each quantity which of its draws comes first, second and so on.
  ///
  /// Apply a quantity's order to everything that was drawn together with it, such as all parameters
  /// of its curve.
  ///
  /// - Parameters:
  ///   - columns: Each quantity's draws, all as many: at least a few more than quantities.
  ///   - purposes: What each quantity's random numbers are drawn for, so that they do not depend on
  ///     the order of the quantities.
  /// - Throws: ``SolverError`` where there are too few draws for so many quantities.
  public func orders(
    of columns: [[Double]], purposes: [RandomPurpose], random: RandomSource
  ) throws(SolverError) -> [[Int]] {
    let order = correlations.order
    precondition(columns.count == order && purposes.count == order, "one column for each row")
    let count = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == count }, "columns have the same draws")
    let plain = (0..<count).map {
      NormalDistribution.quantile((Double($0) + 0.5) / Double(count))
    }
    let shuffled = purposes.map { purpose in
      random.stream(purpose).permutation(count).map { plain[$0] }
    }
    let own = try Cholesky(Self.sampleCorrelations(shuffled), order: order)
    let wanted = try Cholesky(copula.matrix, order: order)
    var scores = columns.map { _ in [Double](repeating: 0, count: count) }
    for draw in 0..<count {
      let coupled = wanted.multiply(own.solveLower(shuffled.map { $0[draw] }))
      for quantity in 0..<order { scores[quantity][draw] = coupled[quantity] }
    }
    return zip(columns, scores).map(Self.arrangement)
  }

  /// The draws in their new order: see ``orders(of:purposes:random:)``.
  public func coupled(
    _ columns: [[Double]], purposes: [RandomPurpose], random: RandomSource
  ) throws(SolverError) -> [[Double]] {
    zip(columns, try orders(of: columns, purposes: purposes, random: random)).map { column, order in
      order.map { column[$0] }
    }
  }

  /// The draw with the rank that the score has among the scores, at each place.
  private static func arrangement(_ column: [Double], _ scores: [Double]) -> [Int] {
    let ranked = Ranks.ascending(column)
    var arrangement = ranked
    for (rank, place) in Ranks.ascending(scores).enumerated() { arrangement[place] = ranked[rank] }
    return arrangement
  }

  private static func sampleCorrelations(_ columns: [[Double]]) -> [Double] {
    columns.flatMap { row in columns.map { Correlation.pearson(row, $0) } }
  }

  /// `2 sin(pi s / 6)` by the series of the sine, whose argument is at most pi/6.
  private static func normalCorrelation(_ spearman: Double) -> Double {
    guard spearman.magnitude < 1 else { return spearman }
    let angle = Double.pi / 6 * spearman
    var (term, sum) = (angle, angle)
    for k in 1...9 {
      term *= -angle * angle / Double(2 * k * (2 * k + 1))
      sum += term
    }
    return 2 * sum
  }
}
