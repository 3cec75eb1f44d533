/// Where a family's time is counted from.
public enum TimeOrigin: String, Sendable {
  /// Any origin serves: a location parameter moves the curve along the time axis.
  case anywhere
  /// Time is counted from the launch: the formula holds for `t >= 0`.
  case launch
}
