import OgiveCurves
import OgiveEvidence
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("The series that ship")
struct ShippedSeriesTests {
  static let asOf = CalendarDate(year: 2022, month: 4, day: 30)

  /// A series of the flagship scenario as its file defines it.
  static func evidence(
    _ subject: String, _ metrics: [String], unit: String, launch: Double? = nil
  ) throws -> (EvidenceSelection, SeriesEvidence) {
    let book = try FactBooks.shipped()
    let selection = book.select(subject: subject, metrics: metrics, asOf: asOf)
    let definition = SeriesDefinition(
      metric: metrics[0], unit: try Unit(parsing: unit),
      bridges: metrics.dropFirst().map { LevelBridge(metric: $0, p10: 1, p90: 1.25) },
      launch: launch)
    return (selection, try SeriesEvidence(selection, of: definition, in: book))
  }

  @Test(
    "have an equation for every fact that is used, and a posterior that stays near them",
    arguments: [
      ("channels", ["dau"], "people/day", 2020),
      ("douyin", ["dau", "dau_family"], "people/day", 2016),
      ("kuaishou", ["dau"], "people/day", 2013), ("channels", ["minutes"], "min/person/day", 2020),
      ("kuaishou", ["minutes"], "min/person/day", 2013), ("wechat", ["mau"], "people/month", 2011),
    ])
  func build(subject: String, metrics: [String], unit: String, launch: Double) throws {
    let (selection, evidence) = try Self.evidence(subject, metrics, unit: unit, launch: launch)
    #expect(Set(evidence.observations.map(\.fact)) == Set(selection.used.map(\.id)))
    for family in [Logistic(), Gompertz(), Bass(), Bilogistic()] as [any CurveFamily] {
      let posterior = try EvidencePosterior(
        family, given: evidence, count: 400, random: RandomSource(seed: 1))
      let reports = posterior.factReports
      let pulls = reports.map(\.report.pull)
      #expect(reports.map(\.fact).sorted() == evidence.observations.map(\.fact).sorted())
      // Douyin rose from below 40 to about 70 million within a week: no curve does.
      #expect(pulls.allSatisfy { abs($0) < 10 }, "\(family.name)")
      #expect(pulls.count { abs($0) < 2 } * 2 > pulls.count, "\(family.name)")
    }
  }

  @Test("take a figure that was printed twice once, and what was known by the day")
  func selection() throws {
    let (selection, evidence) = try Self.evidence("channels", ["dau"], unit: "people/day")
    let used = selection.used.map(\.id)
    #expect(
      used.sorted() == ["channels-dau-2020-12", "channels-dau-2021", "channels-dau-growth-2021"])
    // One institute, one sentence: one bias, and two levels for three facts.
    #expect(evidence.biasGroups.map(\.origin) == ["shideng"])
    #expect(evidence.levels.count == 2)
    let left = selection.leftOut.map(\.fact.id)
    #expect(left.contains("channels-dau-2020-12-origin"))
    #expect(left.contains("channels-dau-forecast-2022-12"))
    let (rival, _) = try Self.evidence("kuaishou", ["dau"], unit: "people/day")
    #expect(!rival.used.map(\.id).contains("kuaishou-dau-2021-09"))
    #expect(!rival.used.map(\.id).contains("kuaishou-dau-2019-05-vp"))
  }

  @Test("pool the family's figures through a bridge, and not without one")
  func bridge() throws {
    let (_, pooled) = try Self.evidence("douyin", ["dau", "dau_family"], unit: "people/day")
    let families = pooled.levels.filter { $0.bridge == 0 }
    #expect(families.count == 2)
    let bridge = pooled.bridges[0]
    #expect(abs(bridge.logMedian - 0.5 * Double.log(1.25)) < 1e-12)
    let p90 = Double.exp(bridge.logMedian + bridge.logSD * NormalDistribution.quantile(0.9))
    #expect(abs(p90 - 1.25) < 1e-12)
  }

  @Test("say what is wrong with the facts, all of it")
  func problems() throws {
    #expect(throws: SeriesEvidenceError.noLevel) {
      try FactBooks.evidence(["growth,2021,end,ratio,+79%,unit=1,versus=2020"])
    }
    #expect(throws: SeriesEvidenceError.noLevel) { try FactBooks.evidence([]) }
    let late = CalendarDate(year: 2022, month: 5, day: 1)
    #expect(throws: SeriesEvidenceError.noLevel) {
      try FactBooks.evidence(["a,2021,end,=,5亿,source=late"], asOf: late)
    }
    do {
      _ = try FactBooks.evidence(
        [
          "a,2021,end,=,5亿", "b,2020,end,=,35,unit=min/person/day,metric=minutes",
          "c,2021,total,=,3亿,unit=CNY,metric=gmv",
        ], bridges: ["minutes", "gmv"].map { LevelBridge(metric: $0, p10: 1, p90: 2) })
      Issue.record("minutes and yuan are no daily users")
    } catch SeriesEvidenceError.problems(let problems) {
      #expect(problems.map(\.fact.id) == ["b", "c"])
      #expect(problems.allSatisfy { $0.reason == .unit(.people(per: .day)) })
    }
  }

  @Test("add up a flow over its period in the fact's own unit")
  func totals() throws {
    let book = try FactBooks.shipped()
    let selection = book.select(subject: "kuaishou", metrics: ["gmv"])
    let definition = SeriesDefinition(metric: "gmv", unit: try Unit(parsing: "CNY/day"))
    let evidence = try SeriesEvidence(selection, of: definition, in: book)
    // 118.6 billion yuan in the 90 days of the first quarter of 2021.
    let reading = evidence.levels[0].reading
    let daily = [Double](repeating: 118_559.4e6 / 90, count: reading.nodes.count)
    let sum = reading.logReading(daily[...], weights: reading.weights)
    #expect(abs(sum - Double.log(118_559.4e6)) < 1e-3)
  }
}
