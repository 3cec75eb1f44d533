import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("A projection")
struct SeriesProjectionTests {
  static let dates = [2020, 2021, 2022, 2022.5, 2023, 2025.0]

  static func projection(
    ceiling: LevelCeiling? = nil, count: Int = 400, seed: UInt64 = 1, dates: [Double] = dates
  ) throws -> SeriesProjection {
    let evidence = try ManyFacts.evidence(ceiling: ceiling)
    let fits = try [Logistic(), Gompertz(), Bass()].map { (family: any CurveFamily) in
      try EvidenceFit(family, to: evidence)
    }
    return try SeriesProjection(
      of: fits, named: "s", at: dates, count: count, random: RandomSource(seed: seed))
  }

  @Test("is the same draws however many are asked for, and others with another seed")
  func draws() throws {
    let few = try Self.projection(count: 100).levels()
    let many = try Self.projection(count: 333).levels()
    let others = try Self.projection(count: 100, seed: 2).levels()
    for date in Self.dates.indices {
      #expect(Array(few.draws(at: date)) == Array(many.draws(at: date).prefix(100)))
      #expect(Array(few.draws(at: date)) != Array(others.draws(at: date)))
    }
  }

  @Test("has the spread of the fit and the residual process together")
  func spread() throws {
    let evidence = try ManyFacts.evidence(ceiling: nil)
    let fit = try EvidenceFit(Logistic(), to: evidence)
    let count = 8000
    let projection = try SeriesProjection(
      of: [fit], named: "s", at: [2022], count: count, random: RandomSource(seed: 5))
    let logs = projection.levels().draws(at: 0).map { Double.log($0) }
    let mean = logs.reduce(0, +) / Double(count)
    let variance = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
    // At the last fact's instant the level is the anchor's coordinate plus the residual there: a
    // linear function of the columns, but for what the facts leave open of the residual.
    let problem = fit.problem
    let covariance = try #require(fit.solution.covariance)
    let process = evidence.process
    let weights = evidence.departures.solveLower(
      evidence.levels.map { process.covariance(Stretch(at: 2022), $0.reading.stretch) })
    var slope = [Double](repeating: 0, count: problem.columns.count)
    slope[problem.coordinates.anchor.parameter] = 1
    for (column, weight) in zip(problem.columns.departures, weights) { slope[column] = weight }
    let own = process.scale * process.scale - weights.reduce(0) { $0 + $1 * $1 }
    let expected = slope.indices.reduce(own) { sum, a in
      slope.indices.reduce(sum) { $0 + slope[a] * slope[$1] * covariance[a * slope.count + $1] }
    }
    #expect(abs(variance / expected - 1) < 5 * (2 / Double(count)).squareRoot())
    let centre = slope.indices.reduce(0.0) { $0 + slope[$1] * fit.solution.parameters[$1] }
    #expect(abs(mean - centre) < 5 * (expected / Double(count)).squareRoot())
  }

  @Test("gives each family every third block of eight draws")
  func families() throws {
    let projection = try Self.projection(count: 96)
    for fit in 0..<3 {
      let own = projection.parameter(0, ofFit: fit)
      let all = projection.capacities
      #expect(own == (0..<32).map { all[($0 / 8 * 3 + fit) * 8 + $0 % 8] })
    }
  }

  @Test("means over steps are those of a fine table", arguments: [0.02, 0.3])
  func means(halfLife: Double) throws {
    let stretch = Stretch(from: 2022.5, to: 2023)
    let parts = 2000
    let fine = (0...parts).map { 2022.5 + 0.5 * Double($0) / Double(parts) }
    let projection = try Self.projection(count: 24, dates: fine)
    let events: [Intervention] = [
      .pulse(amount: .share(0.3), keeps: 0.2, halfLife: halfLife, at: 2022.61),
      .pulse(amount: .level(0.4), keeps: 0, halfLife: halfLife, at: 2022.8),
    ]
    let schedule = SpeedSchedule([.init(.multiply(1.4), from: 2022.55)])
    let means = projection.means(over: [stretch], schedule: schedule, interventions: events)
    let table = projection.levels(schedule: schedule, interventions: events)
    let plain = projection.levels()
    for draw in 0..<24 {
      // The residual is taken as the geometric middle of both ends: take it out on both sides.
      let curve = try Self.curveAlone(projection, draw)
      let residuals = fine.indices.map { plain[$0, draw] / curve[$0] }
      let mean =
        (0..<parts).reduce(0.0) {
          $0 + 0.5 * (table[$1, draw] / residuals[$1] + table[$1 + 1, draw] / residuals[$1 + 1])
        } / Double(parts)
      let middle = (residuals[0] * residuals[parts]).squareRoot()
      #expect(abs(means[0, draw] / (mean * middle) - 1) < 2e-3)
    }
  }

  /// The levels of a draw's curve without its residual.
  static func curveAlone(_ projection: SeriesProjection, _ draw: Int) throws -> [Double] {
    let fit = draw / 8 % 3
    let place = draw / 24 * 8 + draw % 8
    let family = projection.fits[fit].family
    let values = family.parameters.indices.map { projection.parameter($0, ofFit: fit)[place] }
    let curve = CurveAtParameters(
      family: family, parameters: Parameters(values), reference: projection.fits[fit].reference)
    return curve.levels(at: projection.dates).map(\.value)
  }
}
