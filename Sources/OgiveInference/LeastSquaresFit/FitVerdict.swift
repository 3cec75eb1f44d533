public import OgiveNumerics

/// What a least-squares fit may be used for.
public enum FitVerdict: Hashable, Sendable {
  /// Every parameter is determined.
  case settled
  /// The figures cannot tell the ceiling: at 95% they allow any capacity above the one given, which is
  /// so many times the largest level, up to a thousand times that level and beyond.
  case capacityNotIdentified(above: Double, timesLargest: Double)
  /// As many parameters as figures: nothing is left over to judge the fit by.
  case nothingLeftOver
  /// The solver did not settle on a minimum inside the parameters' bounds.
  case notSettled(TerminationReason)

  /// One sentence for people.
  public var sentence: String {
    switch self {
    case .settled: "every parameter is determined"
    case .capacityNotIdentified(_, let times):
      "capacity not identified: the figures allow anything above"
        + " \((times * 100).rounded() / 100) times the largest"
    case .nothingLeftOver: "as many parameters as figures: nothing is left over to judge the fit"
    case .notSettled(let reason): "not settled: \(reason.rawValue)"
    }
  }
}
