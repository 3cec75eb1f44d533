internal import OgiveNumerics

extension EvidenceProblem {
  /// How many Sobol points around the best starting values are looked at.
  private static let designSize = 24
  /// How far around, in units of the free coordinates.
  private static let designReach = 1.5
  /// From how many of all these points a solve is begun.
  private static let solves = 3

  /// The columns to start from: the best of the family's own starting values and of a Sobol design
  /// around the first of them. Empty where none has a finite sum of squares.
  func promisingStarts(among natural: [[Double]]) throws(SolverError) -> [[Double]] {
    let own = natural.map {
      coordinates.coordinates(of: $0, ceiling: 0) + (columns.stickiness == nil ? [] : [0])
    }
    let box = centre.map { ($0 - Self.designReach)...($0 + Self.designReach) }
    let design = try Sobol.points(Self.designSize, in: box)
    let latent = [Double](repeating: 0, count: columns.standardNormal.count)
    return LeastSquares.best(Self.solves, of: (own + design).map { $0 + latent }, for: self)
  }
}
