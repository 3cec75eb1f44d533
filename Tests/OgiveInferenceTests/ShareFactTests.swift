import OgiveCurves
import OgiveEvidence
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Facts that are shares")
struct ShareFactTests {
  /// The sum of the others as a lognormal, by equally likely draws.
  static func others(median: Double, sd: Double, count: Int = 400) -> [Double] {
    (0..<count).map {
      median * Double.exp(sd * NormalDistribution.quantile((Double($0) + 0.5) / Double(count)))
    }
  }

  static func evidence(
    _ rows: [String], facts: [String], includesOwn: Bool, sums: [[Double]]
  ) throws -> SeriesEvidence {
    let book = try FactBooks.book(rows)
    return try SeriesEvidence(
      book.select(subject: "s", metrics: ["dau"], asOf: nil),
      of: SeriesDefinition(
        metric: "dau", unit: .people(per: .day),
        shareBase: ShareBase(facts: facts, includesOwn: includesOwn, sums: sums)), in: book)
  }

  static func density(_ evidence: SeriesEvidence) -> (EvidenceDensity, [Double]) {
    let density = EvidenceDensity(
      family: StoryCase.curve.family, evidence: evidence,
      centre: [6.5e6, 1.3, 0.4 + 2022 - evidence.reference(for: StoryCase.curve.family)])
    return (density, density.centre + [0.3, -0.4])
  }

  /// What lies between the curve's level and the share that is told of it, in standard deviations of the
  /// logarithm: the residual process over the fact's period, and the source's error.
  static func spread(_ density: EvidenceDensity, _ x: [Double]) -> (process: Double, error: Double)
  {
    let point = x.map { Dual($0) }
    let process = ResidualProcess(
      scale: density.scale(at: point).value, halfLife: density.halfLife(at: point).value)
    let stretch = density.evidence.levels[0].reading.stretch
    return (process.covariance(stretch, stretch).squareRoot(), 0.06)
  }

  @Test(
    "have the probability of their definition, integrated over the others and what no curve explains",
    arguments: [(false, 0.18), (false, 0.25), (true, 0.15), (true, 0.2)], [0.02, 0.2])
  func integration(whole: (includesOwn: Bool, share: Double), sd: Double) throws {
    let sums = Self.others(median: 9e6, sd: sd)
    let evidence = try Self.evidence(
      ["a,2021,share,=,\(whole.share),unit=1,source=press"], facts: ["a"],
      includesOwn: whole.includesOwn, sums: [sums])
    let (density, x) = Self.density(evidence)
    let point = x.map { Dual($0) }
    let member = density.member(at: point)
    let ours = density.likelihood(of: member, at: point).logValue.value
    // By nested midpoint rules over the others' logarithm and the series' departure, of the report on the
    // scale of the share's logarithm or of its odds.
    let (process, error) = Self.spread(density, x)
    let logs = sums.map { Double.log($0) }
    let mean = logs.reduce(0, +) / Double(logs.count)
    let square = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(logs.count - 1)
    let slope = whole.includesOwn ? 1 / (1 - whole.share) : 1
    let told = Double.log(whole.share) - (whole.includesOwn ? Double.log(1 - whole.share) : 0)
    let rounding = try #require(Self.rounding(evidence)) / slope
    let noise = slope * (error * error + rounding * rounding).squareRoot()
    let parts = 400
    let places = (0..<parts).map { 16 * ((Double($0) + 0.5) / Double(parts) - 0.5) }
    let total =
      places.reduce(0.0) { sum, a in
        sum
          + places.reduce(0.0) { inner, b in
            let level = member.logLevels[0].value + process * a
            let gap = (told - (level - mean - square.squareRoot() * b)) / noise
            return inner + NormalDistribution.density(a) * NormalDistribution.density(b)
              * NormalDistribution.density(gap) / noise
          }
      } * (16 / Double(parts)) * (16 / Double(parts))
    #expect(abs(ours - Double.log(total)) < 1e-6, "\(ours), \(Double.log(total))")
  }

  private static func rounding(_ evidence: SeriesEvidence) -> Double? {
    if case .equal(_, let sd) = evidence.observations[0].relation { sd } else { nil }
  }

  @Test("come near the mean over the others' draws where these are not lognormal")
  func skewed() throws {
    let (a, b) = (Self.others(median: 6e6, sd: 0.25), Self.others(median: 3e6, sd: 0.4))
    let order = RandomSource(seed: 3).uniforms("order", 0, count: b.count)
    let mixed = b.indices.sorted { order[$0] < order[$1] }.map { b[$0] }
    let sums = zip(a, mixed).map { $0 + $1 }
    let rows = ["a,2021,share,=,0.15,unit=1,source=press"]
    let whole = try Self.evidence(rows, facts: ["a"], includesOwn: true, sums: [sums])
    let (density, x) = Self.density(whole)
    let point = x.map { Dual($0) }
    let value = { (density: EvidenceDensity) in
      Double.exp(density.likelihood(of: density.member(at: point), at: point).logValue.value)
    }
    let single = try sums.map { sum in
      value(
        Self.density(
          try Self.evidence(rows, facts: ["a"], includesOwn: true, sums: [[sum, sum]])
        ).0)
    }
    let mean = single.reduce(0, +) / Double(single.count)
    #expect(abs(value(density) / mean - 1) < 0.03)
  }

  @Test("of one whole are off together as the whole is")
  func shared() throws {
    let draws = Self.others(median: 9e6, sd: 0.3)
    let evidence = try Self.evidence(
      ["a,2020,share,=,0.2,unit=1,origin=x", "b,2021,share,=,0.3,unit=1,origin=y"],
      facts: ["a", "b"], includesOwn: false, sums: [draws, draws.map { 1.2 * $0 }])
    let count = evidence.levels.count
    let (own, cross) = (evidence.fixedCovariance[0], evidence.fixedCovariance[count - 1])
    #expect(abs(cross - 0.09) < 2e-3 && own > cross)
  }

  @Test(
    "are refused where they cannot be what they say",
    arguments: [
      ("a,2021,share,=,120%,unit=1", true, FactProblem.Reason.notBelowOne),
      ("a,2021,share,=,0,unit=1", true, .notPositive),
      ("b,2021,share,=,20%,unit=1", true, .noWhole),
    ])
  func refused(row: String, includesOwn: Bool, reason: FactProblem.Reason) throws {
    let rows = ["z,2020,end,=,5M", row]
    let error = #expect(throws: SeriesEvidenceError.self) {
      try Self.evidence(rows, facts: ["a"], includesOwn: includesOwn, sums: [[9e6, 9.1e6]])
    }
    var reasons: [FactProblem.Reason] = []
    if case .problems(let problems) = error { reasons = problems.map(\.reason) }
    #expect(reasons == [reason])
  }

  @Test("find the level that made them, within the stated coverage")
  func recovery() throws {
    let truth = StoryCase.curve
    let years = [2018, 2019, 2020, 2021, 2022]
    var covered = 0
    let worlds = 60
    for world in 0..<worlds {
      let random = RandomSource(seed: UInt64(100 + world))
      let whole = 9.0 * Double.exp(0.1 * random.normals("whole", 0, count: 1)[0])
      let bias = 0.06 / 2.0.squareRoot() * random.normals("bias", 0, count: 1)[0]
      let noise = random.normals("noise", 0, count: years.count)
      let path = Self.path(random, years.count)
      let rows = years.indices.map { year in
        let date = Double(years[year]) + 1
        let report = bias + 0.06 / 2.0.squareRoot() * noise[year] + path[year]
        let odds = truth.level(at: date) / whole * Double.exp(report)
        let share = ((odds / (1 + odds)) * 1e4).rounded() / 1e4
        return "f\(year),\(years[year])-12-31,share,=,\(share),unit=1,source=press"
      }
      let evidence = try Self.evidence(
        rows, facts: years.indices.map { "f\($0)" }, includesOwn: true,
        sums: years.map { _ in Self.others(median: 9, sd: 0.1) })
      let posterior = try EvidencePosterior(
        Logistic(), given: evidence, count: 400, random: random)
      let levels = posterior.map { _, member in member.level }
      let ends = Quantile.values(of: levels, levels: [0.05, 0.95])
      if ends[0] < truth.level(at: 2023), truth.level(at: 2023) < ends[1] { covered += 1 }
    }
    // Of 60 worlds 54 are to be covered; fewer than 47 have a chance of one in 200.
    #expect(covered >= 47, "\(covered)")
  }

  /// The residual process of a quoted series at yearly instants.
  private static func path(_ random: RandomSource, _ count: Int) -> [Double] {
    let process = ProcessPrior.quoted.median
    let normals = random.normals("process", 0, count: count)
    var path: [Double] = []
    for normal in normals {
      let kept = path.isEmpty ? 0 : process.correlation(years: 1)
      path.append(
        kept * (path.last ?? 0) + process.scale * (1 - kept * kept).squareRoot() * normal)
    }
    return path
  }
}
