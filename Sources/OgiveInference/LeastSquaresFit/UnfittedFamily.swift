public import OgiveCurves

/// A family that could not be fitted.
public struct UnfittedFamily: Sendable {
  /// The family.
  public let family: any CurveFamily
  /// Why.
  public let error: LeastSquaresFitError
}
