internal import OgiveNumerics

extension EvidenceDensity {
  /// How many Sobol points around the best starting values are looked at.
  private static let designSize = 64
  /// How far around, in units of the free coordinates.
  private static let designReach = 2.0
  /// From how many of all these points a search for the mode is begun.
  private static let searches = 2

  /// The points to start from: the best of the family's own starting values and of a Sobol design
  /// around the first of them. Empty where none has any mass.
  func promisingStarts(among natural: [[Double]]) -> [[Double]] {
    let rest = [Double](repeating: 0, count: dimension - columns.curve.count)
    let own = natural.map { coordinates.coordinates(of: $0, ceiling: 0) + rest }
    let box = (centre + rest).map { ($0 - Self.designReach)...($0 + Self.designReach) }
    let candidates = own + ((try? Sobol.points(Self.designSize, in: box)) ?? [])
    let values = logDensities(of: candidates)
    let order = candidates.indices.filter { values[$0] > -.infinity }
      .sorted { (values[$1], $0) < (values[$0], $1) }
    return order.prefix(Self.searches).map { candidates[$0] }
  }
}

extension ScalarDensity {
  /// The log density of each point.
  func logDensities(of points: [[Double]]) -> [Double] {
    stride(from: 0, to: points.count, by: Draws8.width).flatMap { first -> [Double] in
      let block = points[first..<min(first + Draws8.width, points.count)]
      let lanes = (0..<dimension).map { column -> Draws8 in
        var lanes = Draws8(0.0)
        for (lane, point) in block.enumerated() { lanes.lanes[lane] = point[column] }
        return lanes
      }
      let values = logDensities(at: lanes).lanes
      return block.indices.map { values[$0 - first] }
    }
  }
}
