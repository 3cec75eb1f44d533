/// Ten-point Gauss–Legendre quadrature: exact for polynomials of degree 19.
///
/// A mean of a growth curve over an interval in which it runs through a tenth of its takeover time
/// is exact to rounding, over half of it to about ten digits.
///
/// Source: Abramowitz & Stegun 1964, section 25.4; the digits were computed from the roots of the
/// Legendre polynomial of degree ten in 40-digit arithmetic.
public enum GaussLegendre {
  /// The points in `-1...1`, in increasing order.
  public static let nodes: [Double] = [
    -0.9739065285171717, -0.8650633666889845, -0.6794095682990244, -0.4333953941292472,
    -0.14887433898163122, 0.14887433898163122, 0.4333953941292472, 0.6794095682990244,
    0.8650633666889845, 0.9739065285171717,
  ]
  /// The weight of each point; they add up to 2.
  public static let weights: [Double] = [
    0.06667134430868814, 0.1494513491505806, 0.21908636251598204, 0.26926671930999635,
    0.29552422471475287, 0.29552422471475287, 0.26926671930999635, 0.21908636251598204,
    0.1494513491505806, 0.06667134430868814,
  ]

  /// The times of the points in `from...to`, with weights that add up to one: the mean of a curve is
  /// the weighted sum of its levels there. Expand averages with it to evaluate them in one batch.
  public static func points(from: Double, to: Double) -> [(time: Double, weight: Double)] {
    let (centre, half) = (0.5 * (from + to), 0.5 * (to - from))
    return zip(nodes, weights).map { (centre + half * $0, 0.5 * $1) }
  }
}
