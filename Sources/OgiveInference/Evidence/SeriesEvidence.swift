public import OgiveCurves
internal import OgiveNumerics

/// The facts about one series as equations, with the constants that stay fixed during a fit.
public struct SeriesEvidence: Sendable {
  /// A producer of one metric's figures: its errors share one bias.
  public struct BiasGroup: Sendable, Hashable {
    /// Who produced the figures.
    public let origin: String
    /// Which metric they are of.
    public let metric: String
  }

  /// One equation for each fact.
  public let observations: [Observation]
  /// The levels that the equations are about.
  public let levels: [ReportedLevel]
  /// The producers.
  public let biasGroups: [BiasGroup]
  /// The bridges to pooled metrics.
  public let bridges: [LevelBridge]
  /// What no curve explains.
  public let process: ResidualProcess
  /// What the default priors are measured by.
  public let frame: GrowthFrame
  /// When the series began, in decimal years.
  public let launch: Double?
  /// What the level stays below.
  public let ceiling: LevelCeiling?

  /// Rough points for starting values: the middle of each plain figure's period and its level.
  let points: [(time: Double, level: Double)]
  /// The factor of the covariance of the levels' departures from the curve.
  let departures: Cholesky

  /// The evidence of these equations.
  ///
  /// - Parameters:
  ///   - overlaps: How strongly the measurement errors of two levels go together, from 0 to 1: one
  ///     producer's figures about overlapping periods share what they share.
  ///   - points: Rough points, at least one.
  init(
    observations: [Observation], levels: [ReportedLevel], biasGroups: [BiasGroup],
    bridges: [LevelBridge], process: ResidualProcess, launch: Double?, ceiling: LevelCeiling?,
    points: [(time: Double, level: Double)], overlaps: (Int, Int) -> Double
  ) throws(SolverError) {
    self.observations = observations
    self.levels = levels
    self.biasGroups = biasGroups
    self.bridges = bridges
    self.process = process
    self.launch = launch
    self.ceiling = ceiling
    self.points = points
    frame = GrowthFrame(
      times: points.map(\.time), logs: points.map { Double.log($0.level) },
      last: levels.map(\.reading.stretch.end).max() ?? 0)
    let count = levels.count
    var covariance = [Double](repeating: 0, count: count * count)
    for a in 0..<count {
      for b in 0...a {
        let shared = overlaps(a, b) * levels[a].sharedSD * levels[b].sharedSD
        covariance[a * count + b] =
          process.covariance(levels[a].reading.stretch, levels[b].reading.stretch) + shared
      }
      covariance[a * count + a] *= 1 + 1e-12
    }
    departures = try Cholesky(covariance, order: count)
  }

  /// Whether the ceiling is uncertain through the share of monthly users who come daily.
  var hasStickiness: Bool {
    if case .monthlyUsers = ceiling { true } else { false }
  }

  /// The date from which a family's time is counted, in decimal years: the launch for those that
  /// have one, else the year that the last fact falls in, so that no number is larger than it must
  /// be.
  func reference(for family: any CurveFamily) -> Double {
    if family.origin == .launch, let launch { return launch }
    return Double(Int(frame.last))
  }

  /// The rough points in a family's own time, for starting values.
  func samples(for family: any CurveFamily) -> Samples {
    let reference = reference(for: family)
    return Samples(times: points.map { $0.time - reference }, values: points.map(\.level))
  }

  /// The default priors that a family gets.
  public func priors(for family: any CurveFamily) -> [any CurvePrior] {
    var priors: [any CurvePrior] = [
      RoomToGrowPrior(frame: frame), GrowthAtOriginPrior(frame: frame), ImitationPrior(),
    ]
    if let launch { priors += [TakeOffPrior(launch: launch), TakeoverPrior()] }
    return priors
  }
}
