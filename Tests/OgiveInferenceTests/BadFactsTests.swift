import OgiveCurves
import OgiveEvidence
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Facts that no curve can follow")
struct BadFactsTests {
  static func posterior(
    _ rows: [String], _ family: any CurveFamily = Logistic()
  ) throws -> EvidencePosterior {
    try EvidencePosterior(
      family, given: try FactBooks.evidence(rows), count: 400, random: RandomSource(seed: 3))
  }

  @Test(
    "are refused by name where bounds exclude each other, or a figure",
    arguments: [
      (
        ["a,2019,end,=,100M", "high,2021-06-01,instant,>,500M", "low,2021-06-01,instant,<,1M"],
        ["high", "low"]
      ),
      (["high,2021-06-01,instant,>,500M", "low,2021-06-01,instant,<,1M"], ["high", "low"]),
      (["a,2019,end,=,100M", "b,2020,end,=,120M", "range,2020,end,..,900M..950M"], ["range"]),
      (
        ["a,2019,average,..,10M..11M", "b,2019,average,..,90M..100M", "c,2021,end,=,120M"],
        ["a", "b"]
      ),
    ])
  func contradiction(rows: [String], facts: [String]) throws {
    let evidence = try FactBooks.evidence(rows)
    var found: [String] = []
    do throws(EvidencePosteriorError) {
      _ = try EvidencePosterior(
        Logistic(), given: evidence, count: 400, random: RandomSource(seed: 3))
    } catch {
      if case .contradiction(let facts) = error { found = facts }
    }
    #expect(Set(found) == Set(facts))
  }

  @Test(
    "are fitted, with a verdict that names them, where errors could just explain them",
    arguments: [
      (["a,2019,end,=,100M", "b,2020,end,=,150M", "c,2020-12-31,instant,=,190M"], ["b", "c"])
    ])
  func surprise(rows: [String], facts: [String]) throws {
    let posterior = try Self.posterior(rows)
    let verdicts = posterior.analysis(at: 2022).verdicts
    let strangers = verdicts.flatMap { verdict -> [String] in
      if case .factsInConflict(let facts) = verdict { facts } else { [] }
    }
    #expect(Set(strangers) == Set(facts), "\(verdicts)")
  }

  @Test(
    "are fitted, with a verdict that names what is believed, where that is far from them",
    arguments: [
      (CurveBelief.Quantity.capacity, 1e8, 1.1e8, ["beliefs_in_conflict", "facts_not_followed"]),
      (.growth, 5, 5.5, ["beliefs_in_conflict", "facts_not_followed"]),
      (.capacity, 1e10, 4e10, []), (.growth, 0.4, 1, []),
    ])
  func beliefs(
    quantity: CurveBelief.Quantity, p10: Double, p90: Double, codes: [String]
  ) throws {
    let book = try FactBooks.book(
      (0..<8).map { "f\($0),\(2014 + $0),end,=,\(60 << $0)M" })
    let belief = CurveBelief(quantity, .lognormal(p10: p10, p90: p90), because: "test")
    let evidence = try SeriesEvidence(
      book.select(subject: "s", metrics: ["dau"], asOf: nil),
      of: SeriesDefinition(metric: "dau", unit: .people(per: .day), beliefs: [belief]), in: book)
    let posterior = try EvidencePosterior(
      Logistic(), given: evidence, count: 400, random: RandomSource(seed: 3))
    let found = Set(posterior.analysis(at: 2023).verdicts.map(\.code))
    #expect(codes.isEmpty == found.isDisjoint(with: ["beliefs_in_conflict", "facts_not_followed"]))
  }

  @Test("may say when a level was first passed")
  func passage() throws {
    let posterior = try Self.posterior([
      "a,2019,end,=,100M", "b,2020-06,first-passage,=,150M", "c,2020,end,=,190M",
    ])
    let x = posterior.columns.map { Quantile.values(of: $0, levels: [0.5])[0] }
    let curve = DatedCurve(
      Logistic(), posterior.density.member(at: x.map { Dual($0) }).parameters.map(\.value),
      reference: posterior.reference)
    #expect(abs(curve.level(at: 2020.46) / 150e6 - 1) < 0.05)
  }

  @Test(
    "make a posterior, however little they say",
    arguments: [
      ["a,2021,end,=,100M"], ["a,2021,end,>,100M"], ["a,2021,end,<,100M"],
      ["a,2021,end,..,1M..100M"], ["a,2019,end,>,50M", "b,2020,end,>,80M", "c,2021,end,>,100M"],
      ["a,2019,end,<,50M", "b,2020,end,<,80M", "c,2021,end,<,100M"],
      ["a,2021,end,=,100M", "b,2021,end,=,100M"],
      ["a,2019,end,=,100M", "b,2020,end,=,80M", "c,2021,end,=,50M"],
      ["a,2021,end,=,1e-300", "b,2022,end,=,1e300"],
    ])
  func little(rows: [String]) throws {
    let posterior = try Self.posterior(rows)
    #expect(posterior.count == 400)
    #expect(posterior.capacities.allSatisfy { $0 > 0 })
    let verdicts = posterior.analysis(at: 2022).verdicts
    #expect(!verdicts.isEmpty)
  }

  @Test("are too many above a limit, and the error says how many")
  func tooMany() throws {
    let rows = { (count: Int) in
      (0..<count).map {
        "f\($0),\(1900 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1),end,=,5M"
      }
    }
    let most = SeriesEvidence.mostFacts
    #expect(try FactBooks.evidence(rows(most)).observations.count == most)
    #expect(throws: SeriesEvidenceError.tooMany(most + 1)) {
      try FactBooks.evidence(rows(most + 1))
    }
  }

  @Test(
    "are fitted, with a verdict that names what is believed, where the doubt about figures could hide it",
    arguments: [
      (["a,2021,end,=,38M", "b,2022,end,>,45M"], 20e6, 30e6, true),
      (["a,2021,end,=,38M", "b,2022,end,>,45M"], 40e6, 90e6, false),
    ])
  func limits(rows: [String], p10: Double, p90: Double, isRefuted: Bool) throws {
    let book = try FactBooks.book(rows)
    let belief = CurveBelief(.capacity, .lognormal(p10: p10, p90: p90), because: "test")
    let evidence = try SeriesEvidence(
      book.select(subject: "s", metrics: ["dau"], asOf: nil),
      of: SeriesDefinition(metric: "dau", unit: .people(per: .day), beliefs: [belief]), in: book)
    let posterior = try EvidencePosterior(
      Logistic(), given: evidence, count: 400, random: RandomSource(seed: 3))
    let verdicts = posterior.analysis(at: 2023).verdicts
    #expect(verdicts.contains(.beliefsInConflict(["capacity"])) == isRefuted, "\(verdicts)")
  }
}
