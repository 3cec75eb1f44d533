import OgiveEvidence
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Facts as equations")
struct EvidenceBuilderTests {
  static let error = 0.01 / 2.0.squareRoot()  // of a filing by itself: 1% split evenly
  static let rounding = 0.5 / (280 * 3.0.squareRoot())

  static func only(_ row: String) throws -> (Observation, ReportedLevel) {
    let evidence = try FactBooks.evidence([row])
    let observation = try #require(evidence.observations.first)
    return (observation, evidence.levels[observation.level])
  }

  @Test(
    "read a level by their period kind",
    arguments: [
      ("2021,end,=,280M", ObservationOperator.level(at: 2022)),
      ("2021,start,=,280M", .level(at: 2021)),
      ("2021-H1,average,=,280M", .average(Stretch(from: 2021, to: 2021 + 181 / 365.0))),
      ("2021,peak,=,280M", .peak(Stretch(from: 2021, to: 2022))),
      ("2021,instant,=,280M", .within(Stretch(from: 2021, to: 2022))),
      ("2021-07-02,instant,=,280M", .level(at: 2021.5)),
    ])
  func operators(row: String, reading: ObservationOperator) throws {
    let level = try Self.only("a," + row).1
    #expect(abs(level.reading.stretch.start - reading.stretch.start) < 1e-9)
    #expect(abs(level.reading.stretch.end - reading.stretch.end) < 1e-9)
    #expect("\(level.reading)".prefix(5) == "\(reading)".prefix(5))
  }

  @Test("assert what their relation says, with the errors of rounding and of the source")
  func relations() throws {
    let log = Double.log(280e6)
    // Two bounds of one level differ by a tenth of the report's own error.
    let blur = 0.1 * Self.error
    let margin = Double.log(1.1)
    #expect(
      try Self.only("a,2021,end,=,280M").0.relation.isClose(
        to: .equal(log: log, sd: 5e6 / 280e6 / 3.0.squareRoot())))
    #expect(
      try Self.only("a,2021,end,~,280M").0.relation.isClose(
        to: .equal(log: log, sd: (5e6 / 280e6 / 3.0.squareRoot()).hypotenuse(0.1))))
    #expect(
      try Self.only("a,2021,end,>,280M").0.relation.isClose(
        to: .between(logLow: log, logHigh: log + margin, sd: blur)))
    #expect(
      try Self.only("a,2021,end,<,280M").0.relation.isClose(
        to: .between(logLow: log - margin, logHigh: log, sd: blur)))
    #expect(
      try Self.only("a,2021,end,..,200M..900M").0.relation.isClose(
        to: .between(logLow: Double.log(200e6), logHigh: Double.log(900e6), sd: blur)))
  }

  @Test("give the level their source's own error, and share its bias with its origin")
  func errors() throws {
    let level = try Self.only("a,2021,end,=,280M").1
    #expect(abs(level.errorSD - Self.error) < 1e-12)
    #expect(abs(level.biasSD - Self.error) < 1e-12)
    let evidence = try FactBooks.evidence([
      "a,2020,end,=,280M,origin=Company", "b,2021,end,=,300M,source=press,origin=company",
      "c,2022,end,=,310M,source=press",
    ])
    #expect(evidence.biasGroups.map(\.origin) == ["company", "paper"])
    #expect(evidence.levels.map(\.biasGroup) == [0, 0, 1])
    #expect(evidence.process == .quoted)
    #expect(try FactBooks.evidence(["a,2020,end,=,280M"]).process == .filings)
  }

  @Test("relate two reported levels by a ratio, with rounding as its only error")
  func ratios() throws {
    let evidence = try FactBooks.evidence([
      "growth,2021,end,ratio,+79%,unit=1,versus=2020", "a,2020,end,=,280M", "b,2021,end,>,500M",
    ])
    let growth = try #require(evidence.observations.last)
    #expect(growth.fact == "growth")
    #expect(evidence.levels.count == 2)
    #expect(evidence.levels[growth.level].reading == .level(at: 2022))
    #expect(try evidence.levels[#require(growth.base)].reading == .level(at: 2021))
    // Half a percent of 1 + g, uniform.
    let rounding = 0.005 / 1.79 / 3.0.squareRoot()
    #expect(growth.relation.isClose(to: .equal(log: Double.log(1.79), sd: rounding)))
  }

  @Test("give a level that only a ratio speaks of its source's whole error")
  func unreported() throws {
    let evidence = try FactBooks.evidence([
      "a,2021,end,=,280M", "growth,2021,average,ratio,1.5x,unit=1,versus=2020",
    ])
    #expect(evidence.levels.count == 3)
    #expect(abs(evidence.levels[1].errorSD - Self.error) < 1e-12)
    #expect(abs(evidence.levels[2].errorSD - Self.error) < 1e-12)
  }

  @Test("say of a first passage: below before, not below after")
  func passage() throws {
    let evidence = try FactBooks.evidence([
      "a,2020,end,=,180M", "b,2021-06,first-passage,=,2亿",
    ])
    let (before, after) = (evidence.observations[1], evidence.observations[2])
    #expect(evidence.levels[before.level].reading == .level(at: 2021 + 151 / 365.0))
    #expect(evidence.levels[after.level].reading == .level(at: 2021 + 181 / 365.0))
    let log = Double.log(2e8)
    let sd = 0.1 * evidence.levels[before.level].errorSD
    #expect(before.relation.isClose(to: .between(logLow: -.infinity, logHigh: log, sd: sd)))
    #expect(after.relation.isClose(to: .between(logLow: log, logHigh: .infinity, sd: sd)))
  }

  @Test("covary over what two figures of one producer have in common, and not beyond")
  func overlaps() throws {
    let evidence = try FactBooks.evidence([
      "year,2021,average,=,280M", "half,2021-H1,average,=,260M", "next,2022,average,=,300M",
      "other,2021,average,=,270M,origin=institute",
    ])
    let covariance = { (a: Int, b: Int) -> Double in
      evidence.fixedCovariance[a * evidence.levels.count + b]
    }
    let index = { (fact: String) in
      evidence.observations.first { $0.fact == fact }?.level ?? -1
    }
    // Own error and bias are equal halves of the variance.
    let variance = Self.error * Self.error
    let share = (181 / 365.0).squareRoot()
    #expect(abs(covariance(index("year"), index("half")) - (1 + share) * variance) < 1e-12)
    #expect(abs(covariance(index("year"), index("next")) - variance) < 1e-12)
    #expect(abs(covariance(index("year"), index("other"))) < 1e-12)
    #expect(abs(covariance(index("year"), index("year")) - 2 * variance) < 1e-12)
  }
}

extension Double {
  fileprivate func hypotenuse(_ other: Double) -> Double {
    (self * self + other * other).squareRoot()
  }
}

extension ObservedRelation {
  /// Whether both say the same to twelve digits.
  fileprivate func isClose(to other: ObservedRelation) -> Bool {
    let near = { (a: Double, b: Double) in a == b || abs(a - b) <= 1e-12 * max(1, abs(b)) }
    switch (self, other) {
    case (.equal(let a, let b), .equal(let c, let d)): return near(a, c) && near(b, d)
    case (.between(let a, let b, let c), .between(let d, let e, let f)):
      return near(a, d) && near(b, e) && near(c, f)
    default: return false
    }
  }
}
