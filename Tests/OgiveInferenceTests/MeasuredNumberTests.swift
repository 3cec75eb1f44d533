import OgiveEvidence
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("A number that facts measure")
struct MeasuredNumberTests {
  private static func measurements(_ rows: [String]) throws -> [FactMeasurement] {
    let book = try FactBooks.book(rows)
    return try book.facts.map { try FactMeasurement($0, in: book) }
  }

  private static func lognormal(_ middle: Double, _ sd: Double) -> (Double) -> Double {
    { Double.exp(Double.log(middle) + sd * NormalDistribution.quantile($0)) }
  }

  @Test("is as believed where nothing measures it")
  func none() {
    let number = MeasuredNumber(Self.lognormal(2, 0.5), [])
    for p in [0.001, 0.1, 0.5, 0.9, 0.999] { #expect(abs(number.probability(p) - p) < 1e-5) }
  }

  @Test("has the conjugate posterior of a lognormal belief and lognormal errors")
  func conjugate() throws {
    let one = try Self.measurements(["a,2021-12,instant,=,3.1,unit=1"])[0]
    let variance = one.centre.variance + one.sharedSD * one.sharedSD
    for (spread, offset, added) in [(0.5, 0.0, 0.0), (0.02, 0.0, 0.3), (3.0, 1.5, 0.1)] {
      let number = MeasuredNumber(
        Self.lognormal(2, spread),
        [MeasuredNumber.Reading(one, logFactor: offset, logSD: added)])
      let error = variance + added * added
      let precision = 1 / (spread * spread) + 1 / error
      let mean =
        (Double.log(2) / (spread * spread) + (Double.log(3.1) - offset) / error) / precision
      for p in [0.025, 0.25, 0.5, 0.75, 0.975] {
        let found = Double.log(Self.lognormal(2, spread)(number.probability(p)))
        let expected = mean + NormalDistribution.quantile(p) / precision.squareRoot()
        #expect(abs(found - expected) < 3e-3 / precision.squareRoot())
      }
    }
  }

  @Test("shares its source's bias between that source's figures, and not between sources")
  func sources() throws {
    let rows = (0..<4).map { "a\($0),2021-0\($0 + 1),instant,=,3.1,unit=1,source=press" }
    let one = try Self.measurements(rows)
    let others = try Self.measurements(
      rows.enumerated().map { "\($1),origin=o\($0)" })
    let width = { (measured: [FactMeasurement]) -> Double in
      let number = MeasuredNumber(Self.lognormal(2, 2), measured.map { .init($0) })
      let ends = [0.1, 0.9].map { Double.log(Self.lognormal(2, 2)(number.probability($0))) }
      return (ends[1] - ends[0]) / (2 * NormalDistribution.quantile(0.9))
    }
    let (own, shared) = (one[0].centre.variance, one[0].sharedSD * one[0].sharedSD)
    let precision = { (error: Double) in 1 / (1 / error + 0.25) }
    #expect(abs(width(one) / precision(own / 4 + shared).squareRoot() - 1) < 5e-3)
    #expect(abs(width(others) / precision((own + shared) / 4).squareRoot() - 1) < 5e-3)
  }

  @Test("is told less by facts that disagree by more than their errors")
  func scatter() throws {
    let facts = try Self.measurements([
      "a,2021-01,instant,=,1.00,unit=1,origin=x", "b,2021-02,instant,=,2.00,unit=1,origin=y",
      "c,2021-03,instant,=,4.00,unit=1,origin=z",
    ])
    let number = MeasuredNumber(Self.lognormal(2, 2), facts.map { .init($0) })
    // With errors far below their distances the variance between is that of the logarithms.
    #expect(abs(number.scatter - Double.log(2)) < 0.01)
    let ends = [0.1, 0.5, 0.9].map { Self.lognormal(2, 2)(number.probability($0)) }
    #expect(abs(ends[1] - 2) < 0.05 && ends[0] > 1 && ends[0] < 1.4 && ends[2] > 2.8)
    #expect(MeasuredNumber(Self.lognormal(2, 2), [.init(facts[0])]).scatter == 0)
  }

  @Test("lies in the range that a fact says, and above its bound")
  func bounds() throws {
    let range = try Self.measurements(["a,2021-12,instant,..,3..4,unit=1"])
    let bounded = MeasuredNumber(Self.lognormal(2, 1), range.map { .init($0) })
    let ends = [0.01, 0.99].map { Self.lognormal(2, 1)(bounded.probability($0)) }
    #expect(ends[0] > 2.9 && ends[1] < 4.1)
    let headline = try Self.measurements(["a,2021-12,instant,>,3,unit=1"])
    let above = MeasuredNumber(Self.lognormal(2, 1), headline.map { .init($0) })
    #expect(Self.lognormal(2, 1)(above.probability(0.02)) > 2.9)
  }

  @Test("cannot be measured by words")
  func words() throws {
    let book = try FactBooks.book(["a,2021-12,launch,date,2021-12,unit=date"])
    #expect(throws: FactProblem.self) { try FactMeasurement(book.facts[0], in: book) }
  }
}
