internal import OgiveNumerics

/// How the mean of a projected curve over each of some stretches of time is found from its values at
/// single dates.
///
/// A stretch is cut where something happens to the curve, so that each piece is smooth; a piece is
/// read at the three points of Gauss and Legendre, exact for a polynomial of degree five. What leaves
/// by a half-life, however short, is averaged in closed form.
struct MeanRule: Sendable {
  /// The points of all stretches, in order of time.
  private(set) var points: [Timeline.Point] = []
  /// The weight of each point in the mean of its stretch.
  private(set) var weights: [Double] = []
  /// The points of each stretch.
  private(set) var ranges: [Range<Int>] = []

  /// - Parameter stretches: In order of time, none within another, each of some length.
  init(over stretches: [Stretch], interventions: [Intervention]) {
    let cuts = interventions.map(\.date).sorted()
    for stretch in stretches {
      let first = points.count
      for piece in Self.pieces(of: stretch, cuts: cuts) {
        append(piece, share: piece.length / stretch.length)
      }
      ranges.append(first..<points.count)
    }
  }

  private mutating func append(_ piece: Stretch, share: Double) {
    for (point, weight) in GaussPoints(from: piece.start, to: piece.end).nodes {
      points.append(Timeline.Point(date: point, stretch: piece))
      weights.append(share * weight)
    }
  }

  private static func pieces(of stretch: Stretch, cuts: [Double]) -> [Stretch] {
    let inside = cuts.filter { stretch.start < $0 && $0 < stretch.end }
    let ends = [stretch.start] + inside + [stretch.end]
    return zip(ends, ends.dropFirst()).filter { $0 < $1 }.map { Stretch(from: $0, to: $1) }
  }
}
