import OgiveNumerics

/// A published figure beside ours.
public struct CertifiedAnswer: Sendable {
  /// What it is of: "a[caudatum,aurelia]", "residual sum".
  public let quantity: String
  /// The published figure.
  public let published: Double
  /// How many significant digits it was published with.
  public let publishedDigits: Int
  /// Our figure; not a number where there is none.
  public let found: Double

  /// How far off rounding to the published digits may put a figure.
  public var rounding: Double {
    let order = (Double.log(published.magnitude) / Double.log(10)).rounded(.down)
    return 0.5 * Double.pow(10, order + 1 - Double(publishedDigits))
  }

  /// Whether ours rounds to the published figure, give or take one in its last digit: the published
  /// ones carry their own errors of calculation.
  public var isReproduced: Bool { (found - published).magnitude <= 3 * rounding }
}
