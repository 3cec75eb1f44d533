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
    let evidence = ManyFacts.evidence(ceiling: ceiling)
    let posteriors = try [Logistic(), Gompertz(), Bass()].map { (family: any CurveFamily) in
      try EvidencePosteriorTests.posterior(family, evidence)
    }
    return SeriesProjection(
      of: posteriors, weights: [0.5, 0.25, 0.25], at: dates, count: count,
      random: RandomSource(seed: seed))
  }

  @Test("is the same draws however many are asked for, and others with another seed")
  func draws() throws {
    let few = try Self.projection(count: 100).levels()
    let whole = try Self.projection(count: 333)
    let many = whole.levels()
    let first = whole.first(100).levels()
    #expect(whole.first(100).capacities == Array(whole.capacities.prefix(100)))
    let others = try Self.projection(count: 100, seed: 2).levels()
    for date in Self.dates.indices {
      #expect(Array(few.draws(at: date)) == Array(many.draws(at: date).prefix(100)))
      #expect(Array(few.draws(at: date)) == Array(first.draws(at: date)))
      #expect(Array(few.draws(at: date)) != Array(others.draws(at: date)))
    }
  }

  @Test("has the spread of the posterior and the residual process together")
  func spread() throws {
    let evidence = ManyFacts.evidence(ceiling: nil, hasBound: false)
    let count = 4000
    let posterior = try EvidencePosteriorTests.posterior(Logistic(), evidence, count: count)
    let dates = [2021, 2022, 2023.0]
    let projection = SeriesProjection(
      of: [posterior], weights: [1], at: dates, count: count, random: RandomSource(seed: 5))
    let table = projection.levels()
    // Given a draw's coordinates the residuals are normal: the draws have the mean and variance of
    // that mixture.
    let facts = evidence.observations
    let parts = try (0..<count).map { draw -> (mean: [Double], variance: [Double]) in
      let x = posterior.columns.map { $0[draw] }
      let dense = try DenseFacts(posterior.density, at: x, dates: dates).normal.of(
        dates.indices.map { facts.count + $0 },
        given: facts.enumerated().map { ($0, $1.relation.nearest(to: 0)) })
      let parameters = posterior.density.member(at: x.map { Dual($0) }).parameters.map(\.value)
      let curve = DatedCurve(Logistic(), parameters, reference: posterior.reference)
      let means = zip(dates, dense.mean).map { Double.log(curve.level(at: $0)) + $1 }
      return (means, dates.indices.map { dense.covariance[$0][$0] })
    }
    for date in dates.indices {
      let own = parts.reduce(0) { $0 + $1.variance[date] } / Double(count)
      let centres = Moments(parts.map { $0.mean[date] })
      let drawn = Moments(table.draws(at: date).map { Double.log($0) })
      // The same coordinates on both sides: only the residual's own noise is left to chance.
      #expect(abs(drawn.mean - centres.mean) < 5 * (own / Double(count)).squareRoot())
      let expected = own + centres.variance
      let error = (2 * own * own + 4 * own * centres.variance).squareRoot()
      #expect(abs(drawn.variance - expected) < 5 * error / Double(count).squareRoot())
    }
  }

  @Test("gives each family its weight's part of any stretch of draws")
  func families() throws {
    let projection = try Self.projection(count: 96)
    let owners = projection.owners
    #expect(owners.count == 96)
    for (family, part) in [16, 8, 8].enumerated() {
      for start in stride(from: 0, to: 96, by: 32) {
        #expect(owners[start..<(start + 32)].count { $0 == family } == part)
      }
      let own = zip(owners, projection.capacities).filter { $0.0 == family }.map(\.1)
      #expect(own == projection.parameter(0, of: family))
    }
  }

  @Test("means over steps are those of a fine table", arguments: [0.02, 0.3])
  func means(halfLife: Double) throws {
    let stretch = Stretch(from: 2022.5, to: 2023)
    let parts = 2000
    let fine = (0...parts).map { 2022.5 + 0.5 * Double($0) / Double(parts) }
    let projection = try Self.projection(count: 24, dates: fine)
    let events: [Intervention] = [
      .pulse(amount: .share(0.3), keeps: 0.2, halfLife: .same(halfLife), at: 2022.61),
      .pulse(amount: .level(0.4), keeps: 0, halfLife: .same(halfLife), at: 2022.8),
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
    let owner = projection.owners[draw]
    let place = projection.owners[..<draw].count { $0 == owner }
    let posterior = projection.posteriors[owner]
    let values = posterior.family.parameters.indices.map {
      projection.parameter($0, of: owner)[place]
    }
    let curve = DatedCurve(posterior.family, values, reference: posterior.reference)
    return curve.levels(at: projection.dates).map(\.value)
  }
}
