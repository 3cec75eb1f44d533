internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveNumerics

/// A made-up series whose facts fix everything about a calibration but the figures: periods, relations,
/// producers and errors, and the constants that a fit freezes.
package struct CalibrationTemplate: Sendable {
  let evidence: SeriesEvidence
  /// The logarithm of each of the evidence's levels in a world like those that are drawn.
  let logLevels: [Double]

  /// The date up to which a level is forecast, in decimal years.
  static let future = 2023.5

  /// An exact figure, an approximate one, an average, a plain figure, a headline that names a
  /// bound, and a ratio to a level that nobody reported; two producers of press figures.
  package static let headline = CalibrationTemplate()

  /// ``headline``, with a range in place of the headline.
  package static let range = CalibrationTemplate(intervals: [(4, 0.25)])

  /// ``headline``, with a range beside the headline.
  package static let rangeAndHeadline = CalibrationTemplate(intervals: [
    (3, 0.25), headlineInterval,
  ])

  /// ``headline``, below a ceiling of monthly users.
  package static let belowMonthlyUsers = CalibrationTemplate(ceiling: .monthlyUsers(24))

  /// ``headline``, with a first figure so low that the priors on how fast platforms take off apply.
  package static let watchedFromLaunch = CalibrationTemplate(first: 0.4)

  /// ``headline`` with every error this many times as large.
  ///
  /// A calibration that fits these errors to reports with others must fail.
  package static func headline(errorsTimes factor: Double) -> CalibrationTemplate {
    CalibrationTemplate(error: 0.06 * factor)
  }

  private static let readings: [ObservationOperator] = [
    .level(at: 2018.5), .level(at: 2019.25), .average(Stretch(from: 2020, to: 2020.5)),
    .level(at: 2021), .level(at: 2022), .level(at: 2020),
  ]
  private static let producers = [0, 0, 1, 0, 1, 0]
  private static let rounding = 0.01
  /// The level that a headline bounds, and the logarithm of how far above the bound it may be.
  private static let headlineInterval = (4, Double.log1p(EvidenceDefaults.headlineMargin))

  private init(
    first: Double = 0.5, ceiling: LevelCeiling? = nil, error: Double = 0.06,
    intervals: [(level: Int, width: Double)] = [headlineInterval]
  ) {
    let levels = [first, 1, 1.8, 3, 4.5, 1.6]
    let logs = levels.map { Double.log($0) }
    logLevels = logs
    let own = error / (2.0).squareRoot()
    let plain = (0..<5).map { level -> ObservedRelation in
      if let width = intervals.first(where: { $0.level == level })?.width {
        return .between(logLow: logs[level], logHigh: logs[level] + width, sd: 0.1 * own)
      }
      return .equal(
        log: logs[level], sd: level == 1 ? EvidenceDefaults.approximateError : Self.rounding)
    }
    let ratio = ObservedRelation.equal(log: logs[3] - logs[5], sd: Self.rounding)
    let facts: [(level: Int, base: Int?, relation: ObservedRelation)] =
      plain.enumerated().map { ($0, nil, $1) } + [(3, 5, ratio)]
    evidence = SeriesEvidence(
      observations: facts.enumerated().map { index, fact in
        Observation(
          fact: "fact-\(index)", level: fact.level, base: fact.base, relation: fact.relation)
      },
      levels: Self.readings.indices.map {
        ReportedLevel(
          reading: Self.readings[$0], biasGroup: Self.producers[$0], biasSD: own, bridge: nil,
          errorSD: own)
      },
      biasGroups: [.init(origin: "one", metric: "users"), .init(origin: "two", metric: "users")],
      bridges: [], process: .quoted, launch: 2017, ceiling: ceiling,
      points: (0..<5).map { (Self.readings[$0].stretch.middle, levels[$0]) },
      overlaps: { $0 == $1 ? 1 : 0 })
  }
}
