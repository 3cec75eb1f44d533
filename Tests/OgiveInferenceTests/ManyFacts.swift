import OgiveCurves
import OgiveNumerics

@testable import OgiveInference

/// A made-up series whose facts use everything that a fact can say.
enum ManyFacts {
  /// Five levels read in every way, with a bound, a ratio, a bridge and a monthly ceiling.
  ///
  /// - Parameter instant: Within so many years an unknown instant lies.
  static func evidence(
    ceiling: LevelCeiling?, launch: Double? = 2017, hasBound: Bool = true, instant: Double = 0.5
  ) -> SeriesEvidence {
    let readings: [ObservationOperator] = [
      .level(at: 2019), .average(Stretch(from: 2019.5, to: 2020)),
      .within(Stretch(from: 2020, to: 2020 + instant)),
      .peak(Stretch(from: 2020.5, to: 2021)), .level(at: 2022),
    ]
    let values = [0.8, 1.6, 2.2, 3.1, 5.0]
    let levels = readings.enumerated().map { index, reading in
      ReportedLevel(
        reading: reading, biasGroup: index % 2, biasSD: 0.03, bridge: index == 3 ? 0 : nil,
        errorSD: 0.04)
    }
    let relations = values.map { ObservedRelation.equal(log: Double.log($0), sd: 0.03) }
    var observations = relations.indices.map {
      Observation(fact: "f\($0)", level: $0, base: nil, relation: relations[$0])
    }
    if hasBound {
      observations[4] = Observation(
        fact: "f4", level: 4, base: nil,
        relation: .between(logLow: Double.log(5), logHigh: Double.log(5.5), sd: 0.03))
    }
    observations.append(
      Observation(
        fact: "growth", level: 4, base: 2, relation: .equal(log: Double.log(2.3), sd: 0.01)))
    return SeriesEvidence(
      observations: observations, levels: levels,
      biasGroups: [.init(origin: "a", metric: "dau"), .init(origin: "b", metric: "dau")],
      bridges: [LevelBridge(metric: "family", p10: 1, p90: 1.25)], process: .quoted, launch: launch,
      ceiling: ceiling,
      points: zip(readings, values).map { ($0.stretch.middle, $1) },
      overlaps: { $0 == $1 ? 1 : 0 })
  }

  static let ceilings: [LevelCeiling?] = [nil, .level(9), .monthlyUsers(14)]
}
