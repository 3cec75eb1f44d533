/// The three draws nearest to a centre among those offered.
struct NearestThree {
  private var draws = (0, 0, 0)
  private var distances = (Double.infinity, Double.infinity, Double.infinity)

  /// Takes the draw if it is nearer than the third so far.
  @inline(__always) mutating func offer(_ draw: Int, at distance: Double) {
    guard distance < distances.2 else { return }
    if distance < distances.1 {
      (distances.2, draws.2) = (distances.1, draws.1)
      if distance < distances.0 {
        (distances.1, draws.1) = (distances.0, draws.0)
        (distances.0, draws.0) = (distance, draw)
      } else {
        (distances.1, draws.1) = (distance, draw)
      }
    } else {
      (distances.2, draws.2) = (distance, draw)
    }
  }

  /// The variance of the three draws' values.
  func variance(of values: [Double]) -> Double {
    let (a, b, c) = (values[draws.0], values[draws.1], values[draws.2])
    let mean = (a + b + c) / 3
    return 0.5 * ((a - mean) * (a - mean) + (b - mean) * (b - mean) + (c - mean) * (c - mean))
  }
}
