import OgiveEvidence
import OgiveNumerics
import OgiveText
import Testing

@testable import OgiveScenarios

/// Expected values by scipy 1.17: `stats.lognorm`, `norm`, `triang`, `beta`, `halfnorm` and `t`, the
/// shapes of betas by `optimize.fsolve` on `beta.cdf`.
@Suite("Distributions of assumptions")
struct DistributionTests {
  /// A distribution as written, and its quantiles at 0.025, 0.37 and 0.975.
  static let table: [(String, [Double])] = [
    ("lognormal: {p10: 3, p90: 8}", [2.314057476936016, 4.314734285749853, 10.37139320833888]),
    ("normal: {p10: -1, p90: 5}", [-2.588104069867435, 1.223160373662075, 6.588104069867434]),
    (
      "triangular: {min: 2, mode: 3, max: 7}",
      [2.353553390593274, 3.4503521301402307, 6.292893218813452]
    ),
    (
      "pert: {min: 2, mode: 3, max: 7}", [2.196063618258937, 3.085690617004004, 5.4156715495122585]
    ),
    ("halfnormal: {sd: 0.3}", [0.009401394606427943, 0.14451805487541913, 0.672420818281484]),
    ("student: {p10: -1, p90: 5}", [-3.4326253789339516, 1.3039201344315803, 7.43262537893395]),
    ("uniform: {min: 2, max: 12}", [2.25, 5.7, 11.75]),
    ("discrete: {values: [1, 2, 5], weights: [1, 1, 2]}", [1, 2, 5]),
    ("constant: 4", [4, 4, 4]),
  ]

  private func written(_ text: String, unit: Unit = .one) throws -> Distribution {
    let root = try #require(YAMLReader(file: "f").read("{\(text)}").root)
    var decoder = NodeDecoder()
    let read = decoder.block(root, WrittenDistribution.keys, called: "a distribution")
    let block = try #require(read)
    let distribution = WrittenDistribution(block, with: &decoder)?
      .distribution(in: unit, with: &decoder)
    if !decoder.diagnostics.isEmpty { throw DiagnosticError(decoder.diagnostics) }
    return try #require(distribution)
  }

  @Test("have the quantiles that scipy finds", arguments: table)
  func quantiles(_ text: String, _ expected: [Double]) throws {
    let distribution = try written(text)
    for (p, value) in zip([0.025, 0.37, 0.975], expected) {
      #expect(
        abs(distribution.quantile(p) - value) <= 1e-10 * max(1, abs(value)), "\(text) at \(p)")
    }
  }

  @Test(
    "a beta has the two quantiles that it is written by",
    arguments: [
      (0.3, 0.6, 7.940072701209649, 9.757426021489204),
      (0.01, 0.02, 13.841474137030657, 922.7768148986376),
      (0.05, 0.95, 0.6658198620770747, 0.6658198620770747),
      (0.9, 0.99, 29.722040643561876, 1.5208727429198041),
    ])
  func beta(_ low: Double, _ high: Double, _ a: Double, _ b: Double) throws {
    let shapes = try #require(BetaDistribution.shapes(low: low, high: high))
    #expect(abs(shapes.a / a - 1) < 1e-7 && abs(shapes.b / b - 1) < 1e-7)
    let distribution = try written("beta: {p10: \(low), p90: \(high)}")
    #expect(abs(distribution.quantile(0.1) - low) < 1e-9)
    #expect(abs(distribution.quantile(0.9) - high) < 1e-9)
  }

  @Test(
    "a beta has a quantile for every probability, and rises with it",
    arguments: [(0.01, 0.02), (0.3, 0.6), (0.05, 0.95), (0.9, 0.99), (0.001, 0.0011)])
  func betaQuantiles(_ low: Double, _ high: Double) throws {
    let shapes = try #require(BetaDistribution.shapes(low: low, high: high))
    let chances = (1..<2000).map { Double($0) / 2000 }
    let values = chances.map { BetaDistribution.quantile($0, shapes.a, shapes.b) }
    for (chance, value) in zip(chances, values) {
      #expect(abs(BetaDistribution.cumulative(value, shapes.a, shapes.b) - chance) < 1e-8)
    }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("never fall as the probability rises", arguments: table.map(\.0))
  func monotone(_ text: String) throws {
    let distribution = try written(text)
    let values = (1..<200).map { distribution.quantile(Double($0) / 200) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("are read in their unit; a share a month of what is counted needs no count")
  func units() throws {
    let perMonth = try Unit(parsing: "account/person/month")
    let join = try written("lognormal: {p10: 0.1 %/month, p90: 1 %/month}", unit: perMonth)
    #expect(join.tenths.low == 0.001 && join.tenths.high == 0.01)
    let year = try written(
      "uniform: {min: 1 %/month, max: 2 %/month}", unit: try Unit(parsing: "1/year"))
    #expect(abs(year.quantile(0.5) - 0.18) < 1e-12)
  }

  @Test(
    "that are none are refused where they are written",
    arguments: [
      ("lognormal: {p10: 8, p90: 3}", "p10 is not below p90"),
      ("lognormal: {p10: -1, p90: 3}", "a lognormal lies above zero"),
      ("beta: {p10: 30 %, p90: 160 %}", "a beta lies between 0 and 1"),
      ("uniform: {min: 3, max: 3}", "min is not below max"),
      ("pert: {min: 1, mode: 9, max: 3}", "the mode is not between min and max"),
      ("halfnormal: {sd: 0}", "a standard deviation lies above zero"),
      ("discrete: {values: [1, 2], weights: [1]}", "each value needs a weight"),
      ("student: {p10: 1, p90: 2, df: 0}", "degrees of freedom lie above zero"),
      ("normal: {p10: 1 view, p90: 2 view}", "expected a figure in '1'"),
    ])
  func refused(_ text: String, _ message: String) throws {
    let error = try #require(throws: DiagnosticError.self) { try written(text) }
    #expect(error.diagnostics.contains { $0.message.hasPrefix(message) }, "\(error.diagnostics)")
  }
}
