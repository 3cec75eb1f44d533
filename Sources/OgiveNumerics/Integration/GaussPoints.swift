/// The three points of Gauss and Legendre strictly inside a stretch, and what they weigh in its mean.
///
/// The mean is exact for a polynomial of degree five.
///
/// Source: Abramowitz & Stegun 1964, "Handbook of Mathematical Functions", 25.4.30.
public struct GaussPoints: Sendable {
  /// A point of the stretch and its part of the mean.
  public typealias Node = (point: Double, weight: Double)

  /// The points in increasing order, with weights that add up to one.
  public let nodes: [Node]

  /// The points between `start` and `end`.
  public init(from start: Double, to end: Double) {
    let middle = 0.5 * (start + end)
    let reach = 0.5 * (end - start) * (0.6).squareRoot()
    nodes = [(middle - reach, 5.0 / 18), (middle, 8.0 / 18), (middle + reach, 5.0 / 18)]
  }

  /// The mean of a function over the stretch.
  public func mean(of function: (Double) -> Double) -> Double {
    nodes.reduce(0) { $0 + $1.weight * function($1.point) }
  }
}
