/// One fit among others to the same figures.
public struct ComparedFit: Sendable {
  /// The fit.
  public let fit: LeastSquaresFit
  /// How far its AICc lies above the smallest; nil where the figures are too few for AICc.
  public let delta: Double?
  /// Its Akaike weight: what it has of the whole, which is one, when each weighs
  /// `exp(-delta / 2)`, Burnham & Anderson 2004, doi:10.1177/0049124104268644. Nil where AICc is not
  /// defined, the curve repeats another one or there is no other to compare with.
  public let weight: Double?
  /// The family whose curve this one is in other parameters.
  public let repeats: String?
}
