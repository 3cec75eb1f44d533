/// A simple forecast of a plain series, to be beaten: its quantiles at any later time.
///
/// All of them count time in mean steps between the figures, and none passes a known ceiling or falls
/// below a hundredth of the last figure.
public protocol BaselineForecast: Sendable {
  /// What people call it.
  static var name: String { get }
  /// Fits it to what is known.
  init(_ history: ForecastHistory)
  /// The quantiles at a time after the origin, for levels between 0 and 1.
  func quantiles(at time: Double, levels: [Double]) -> [Double]
}
