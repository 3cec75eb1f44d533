internal import OgiveCurves
internal import OgiveNumerics

/// The free coordinates of a player's odds against another: a straight line of their logarithm.
///
/// The facts tell the log-odds in their middle and how far these rise from there to either end, nearly
/// without regard to each other; from both follow the rate of the line and the date of even odds.
struct OddsCoordinates: Sendable {
  /// The middle of the player's facts, in the family's own time.
  private let middle: Double
  /// Half of the time that they span.
  private let reach: Double
  /// Whether the odds can only rise: their rate is then told by its logarithm.
  private let onlyRises: Bool

  init(_ frame: GrowthFrame, reference: Double, onlyRises: Bool) {
    reach = 0.5 * frame.span
    middle = frame.last - reach - reference
    self.onlyRises = onlyRises
  }

  /// The rate and the date of even odds.
  func parameters<S: EvidenceScalar>(at x: [S]) -> [S] {
    let rate = (onlyRises ? S.exp(x[1]) : x[1]) / S(reach)
    return [rate, S(middle) - x[0] / rate]
  }

  /// The coordinates of a logistic curve's parameters; one that falls is taken to rise a little where it
  /// has to.
  func coordinates(of parameters: [Double]) -> [Double] {
    let (rate, date) = (parameters[1], parameters[2])
    let rise = rate * reach
    return [rate * (middle - date), onlyRises ? Double.log(max(rise, 0.1)) : rise]
  }
}
