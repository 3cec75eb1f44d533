public import OgiveNumerics

/// What a least-squares fit may be used for.
public enum FitVerdict: Hashable, Sendable {
  /// Every parameter is determined.
  case settled
  /// The fit is a minimum, but these parameters could almost as well be zero: their standard errors
  /// are more than half of them.
  case loose([String])
  /// The fit is the best within the bounds that were asked for, and these parameters ended on them.
  case atBound([String])
  /// The figures cannot tell the ceiling: at 95% they allow any capacity above the one given, which is
  /// so many times the largest level, up to a thousand times that level and beyond.
  case capacityNotIdentified(above: Double, timesLargest: Double)
  /// As many parameters as figures: nothing is left over to judge the fit by.
  case nothingLeftOver
  /// The solver did not settle on a minimum inside the parameters' bounds.
  case notSettled(TerminationReason)

  /// Whether the figures cannot tell the ceiling.
  public var leavesCapacityOpen: Bool {
    if case .capacityNotIdentified = self { true } else { false }
  }

  /// Whether the fit is a minimum, and the ceiling told.
  var isFine: Bool {
    switch self {
    case .settled, .loose: true
    default: false
    }
  }

  /// One sentence for people, without a full stop.
  public var sentence: String {
    switch self {
    case .settled: "every parameter is determined"
    case .loose(let names):
      "the standard error is more than half of the estimate for \(names.joined(separator: ", "))"
    case .atBound(let names): "ended on the bound of \(names.joined(separator: ", "))"
    case .capacityNotIdentified(_, let times):
      "capacity not identified: the figures allow anything above"
        + " \((times * 100).rounded() / 100) times the largest"
    case .nothingLeftOver: "as many parameters as figures: nothing is left over to judge the fit"
    case .notSettled(let reason): "not settled: \(reason.rawValue)"
    }
  }
}
