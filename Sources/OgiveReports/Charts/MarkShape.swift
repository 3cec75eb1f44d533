/// The shape of a series' points, so that they are told apart without colour.
enum MarkShape: CaseIterable {
  case circle, square, diamond

  /// The shape of the series with this index.
  init(series index: Int) {
    self = Self.allCases[index % Self.allCases.count]
  }

  /// The corners around a place; none for a circle.
  func corners(around center: ChartPoint) -> [ChartPoint] {
    switch self {
    case .circle: []
    case .square: Self.corners(around: center, [(-5, -5), (5, -5), (5, 5), (-5, 5)])
    case .diamond: Self.corners(around: center, [(-7, 0), (0, -7), (7, 0), (0, 7)])
    }
  }

  private static func corners(
    around center: ChartPoint, _ offsets: [(Double, Double)]
  ) -> [ChartPoint] {
    offsets.map { ChartPoint(x: center.x + $0, y: center.y + $1) }
  }
}
