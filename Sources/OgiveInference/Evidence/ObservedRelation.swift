internal import OgiveNumerics

/// What a published figure says about the logarithm of a reported level.
///
/// The report's own error belongs to the level, so a figure leaves open only its rounding, and a bound
/// or range only where in it the report lies: all of it is as likely.
public enum ObservedRelation: Sendable, Hashable {
  /// The figure, up to rounding: normal around `log`.
  case equal(log: Double, sd: Double)
  /// Somewhere in the interval, blurred by a normal error of `sd`; an end may be infinite.
  case between(logLow: Double, logHigh: Double, sd: Double)

  /// The relation's own error, one sigma.
  var sd: Double {
    switch self {
    case .equal(_, let sd), .between(_, _, let sd): sd
    }
  }

  /// What a relation of a share's logarithm says of the level's, and how fast that moves with the share's;
  /// nil for a share of one or more of a whole that includes the level.
  func asLevel(of base: ShareBase, fact: Int) -> (relation: ObservedRelation, slope: Double)? {
    switch self {
    case .equal(let log, let sd):
      return base.level(ofLogShare: log, fact: fact).map {
        (.equal(log: $0.log, sd: sd * $0.slope), $0.slope)
      }
    case .between(let low, let high, let sd):
      guard let start = base.level(ofLogShare: low, fact: fact) else { return nil }
      let end = base.level(ofLogShare: high, fact: fact)?.log ?? .infinity
      return (.between(logLow: start.log, logHigh: end, sd: sd * start.slope), start.slope)
    }
  }

  /// The point nearest to `mu` of what the relation leaves open.
  func nearest(to mu: Double) -> Double {
    switch self {
    case .equal(let log, _): log
    case .between(let low, let high, _): min(max(mu, low), high)
    }
  }
}
