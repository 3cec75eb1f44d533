internal import OgiveCurves
public import OgiveNumerics

/// What turns a curve into the number that a fact is about: the levels at fixed nodes, combined.
///
/// The nodes do not depend on the curve, so one batch over the nodes of all facts gives every
/// reading with its gradient.
public enum ObservationOperator: Sendable, Hashable {
  /// The level at an instant.
  case level(at: Double)
  /// The mean level over a period.
  case average(Stretch)
  /// The sum over a period of a level that is a rate: its integral, with the period measured in the
  /// rate's own unit of time, of which a year has `perYear`.
  case total(Stretch, perYear: Double)
  /// The highest level of a period.
  case peak(Stretch)
  /// The level at an unknown instant of a period, each equally likely: its mean on the log scale, by which
  /// alone it may be taken where ``isNearlyNormal``.
  case within(Stretch)

  /// The stretch of time that the reading is about.
  public var stretch: Stretch {
    switch self {
    case .level(let time): Stretch(at: time)
    case .average(let stretch), .peak(let stretch), .within(let stretch): stretch
    case .total(let stretch, _): stretch
    }
  }

  /// Whether it reads one instant, known or not, so that what departs from the curve is not averaged.
  var isAtOneInstant: Bool {
    switch self {
    case .level, .peak, .within: true
    case .average, .total: false
    }
  }

  /// Whether the level at an unknown instant is normal but for less than a hundred-thousandth of a nat, so
  /// that its mean and variance do: in a month, even of a platform that grows by three quarters a year.
  var isNearlyNormal: Bool {
    if case .within(let stretch) = self { stretch.length < 0.1 } else { true }
  }

  /// The instants at which the curve must be known, in decimal years.
  public var nodes: [Double] { points.map(\.time) }

  /// The weight of each node in a mean over the stretch; they add up to one.
  public var weights: [Double] { points.map(\.weight) }

  private var points: [(time: Double, weight: Double)] {
    switch self {
    case .level(let time): [(time, 1)]
    case .average(let stretch), .total(let stretch, _), .within(let stretch):
      Self.rule(over: stretch)
    case .peak(let stretch):
      Self.peakNodes.map { (stretch.start + $0 * stretch.length, 1 / Double(Self.peakNodes.count)) }
    }
  }

  /// The logarithm of the reading, from the levels at ``nodes`` and their ``weights``.
  ///
  /// Minus infinity or not a number where a level is zero or negative.
  public func logReading<S: GrowthScalar>(_ levels: ArraySlice<S>, weights: [Double]) -> S {
    guard let first = levels.first else { return S(-.infinity) }
    switch self {
    case .level:
      return S.log(first)
    case .average:
      return S.log(Self.mean(levels, weights))
    case .total(let stretch, let perYear):
      return S.log(Self.mean(levels, weights) * S(stretch.length * perYear))
    case .peak:
      return S.log(
        levels.dropFirst().reduce(first) { S.select($0, lessThan: $1, then: $1, else: $0) })
    case .within:
      return Self.mean(levels.map { S.log($0) }[...], weights)
    }
  }

  /// What an unknown instant adds to the variance of the reading's logarithm: how far the level
  /// moves within the period. Zero for every other reading.
  public func logVariance<S: GrowthScalar>(
    _ levels: ArraySlice<S>, weights: [Double], around logReading: S
  ) -> S {
    guard case .within = self else { return 0 }
    return Self.mean(
      levels.map { level in
        let departure = S.log(level) - logReading
        return departure * departure
      }[...], weights)
  }

  /// The share of one reading in a sum of readings that includes it, from their logarithms: for
  /// facts like "a third of all minutes".
  public static func share<S: GrowthScalar>(of logReading: S, among all: [S]) -> S {
    // Relative to the reading itself, so that no level is ever exponentiated.
    S(1.0) / all.reduce(S(0.0)) { $0 + S.exp($1 - logReading) }
  }

  private static func mean<S: GrowthScalar>(_ values: ArraySlice<S>, _ weights: [Double]) -> S {
    zip(values, weights).reduce(S(0.0)) { $0 + $1.0 * S($1.1) }
  }

  /// Nodes and weights of a mean over the stretch; weights sum to one.
  private static func rule(over stretch: Stretch) -> [(time: Double, weight: Double)] {
    let panels = max(1, Int((stretch.length / longestPanel).rounded(.up)))
    let width = stretch.length / Double(panels)
    return (0..<panels).flatMap { panel in
      let start = stretch.start + Double(panel) * width
      return GaussLegendre.points(from: start, to: start + width).map {
        ($0.time, $0.weight / Double(panels))
      }
    }
  }

  /// The longest stretch, in years, that one Gauss–Legendre panel covers: even a platform that
  /// doubles every two months is then averaged to ten digits.
  private static let longestPanel = 1.0
  /// Where a period is searched for its highest level, as parts of its length: growth families have
  /// at most one hump, and the ends are where monotone curves peak.
  private static let peakNodes = (0...24).map { Double($0) / 24 }
}
