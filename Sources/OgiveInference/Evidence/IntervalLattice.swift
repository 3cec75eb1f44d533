/// Points that cover a unit cube evenly: a rank-one lattice from the generalised golden ratio, folded so
/// that what is integrated over it becomes periodic.
///
/// Folding: Hickernell 2002, doi:10.1007/978-3-642-56046-0_17.
enum IntervalLattice {
  /// How many points: probabilities of two to four intervals come out to about three digits.
  static let count = 16

  /// The points, inside the open cube.
  static func points(dimensions: Int) -> [[Double]] {
    let steps = steps(dimensions)
    return (0..<count).map { index in
      steps.map { step in folded((Double(index) + 0.5) * step) }
    }
  }

  /// One coordinate of point `index`, moved by `shift`: another such cover for every shift.
  static func steps(_ dimensions: Int) -> [Double] {
    // The root of x^(d + 1) = x + 1, whose powers are as far from fractions as numbers can be.
    var root = 1.5
    for _ in 0..<40 {
      var power = 1.0
      for _ in 0..<dimensions { power *= root }
      root -= (power * root - root - 1) / (Double(dimensions + 1) * power - 1)
    }
    var step = 1.0
    return (0..<dimensions).map { _ in
      step /= root
      return step
    }
  }

  private static func folded(_ x: Double) -> Double {
    let part = x - x.rounded(.down)
    return 1 - abs(2 * part - 1)
  }
}
