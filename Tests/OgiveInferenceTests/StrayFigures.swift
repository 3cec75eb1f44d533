import OgiveInference

/// Fourteen figures of logistic growth, two of which went astray; what they must give is printed by
/// `Tests/Reference/fits.py`.
enum StrayFigures {
  static let times = (1...14).map(Double.init)
  static let values = [
    2.1, 3.4, 4.9, 8.2, 11.3, 16.9, 35, 29.8, 36.6, 41.9, 47.2, 49.1, 41, 53.8,
  ]
  /// The same figures with nothing astray.
  static let clean = [
    2.1, 3.4, 4.9, 8.2, 11.3, 16.9, 23.4, 29.8, 36.6, 41.9, 47.2, 49.1, 52.6, 53.8,
  ]

  static func series(_ values: [Double]) throws -> PlainSeries {
    try PlainSeries(times: times, values: values)
  }
}

/// Whether the two agree to so much of the expected number.
func agree(_ value: Double, _ expected: Double, to tolerance: Double) -> Bool {
  (value - expected).magnitude <= tolerance * expected.magnitude
}
