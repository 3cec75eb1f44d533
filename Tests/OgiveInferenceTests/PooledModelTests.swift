import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

/// A plain series that the pooled model and the forecast of plain series both know.
struct PooledCase: Sendable, CustomTestStringConvertible {
  let name: String
  let times: [Double]
  let values: [Double]
  var ceiling: Double?
  var testDescription: String { name }

  var history: ForecastHistory {
    get throws { try ForecastHistory(times: times, values: values, ceiling: ceiling) }
  }

  static let all = [
    PooledCase(
      name: "four figures", times: [2018, 2019, 2020, 2021], values: [1.2, 2.9, 5.2, 7.1]),
    PooledCase(
      name: "seven, at odd times", times: [2015.5, 2016, 2017, 2017.5, 2019, 2020, 2021.25],
      values: [0.9, 1.4, 3.1, 4.4, 7.7, 9.1, 9.9]),
    PooledCase(
      name: "ten", times: (0..<10).map { 2010 + Double($0) },
      values: [1, 1.9, 3.1, 5.2, 7.4, 10.1, 12.8, 14.2, 16.3, 17.1]),
    PooledCase(
      name: "sixteen, with a damped trend", times: (0..<16).map { 2005 + Double($0) },
      values: [
        0.4, 0.6, 1, 1.6, 2.4, 3.8, 5.3, 7.6, 10.2, 12.9, 15.5, 17.4, 19.6, 20.6, 21.9, 22.3,
      ]),
    PooledCase(
      name: "below a ceiling", times: [2016, 2017, 2018, 2019, 2020, 2021],
      values: [20, 31, 44, 58, 69, 77], ceiling: 100),
  ]
}

@Suite("The pooled model of a notebook's series")
struct PooledModelTests {
  static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]
  static let ahead = [0.5, 1, 3.0]

  /// The notebook's draws.
  static func projection(
    _ own: PooledCase, dates: [Double], count: Int = 8000
  ) throws -> SeriesProjection {
    let evidence = try evidence(own)
    let posteriors = try PooledModel.families.map {
      try EvidencePosterior(
        $0, given: evidence, count: count,
        random: RandomSource(seed: 3).part(RandomPurpose($0.name)))
    }
    let weights = FutureStacking.weights(of: posteriors, random: RandomSource(seed: 4))
    return SeriesProjection(
      of: posteriors, weights: weights, at: dates, count: count, random: RandomSource(seed: 5))
  }

  /// Points in the standard normal coordinates of the forecast of a plain series.
  static let points = (0..<60).map { point in
    RandomSource(seed: 8).normals("point", UInt64(point), count: 7).map { 0.6 * $0 }
  }

  @Test("has the posterior of the forecast of a plain series", arguments: PooledCase.all)
  func density(_ own: PooledCase) throws {
    let saturating = try Self.points.compactMap { point -> Double? in
      let history = try own.history
      // Below the ceiling there is little room.
      var z = point
      if own.ceiling != nil { z[5] -= 2 }
      let level = history.level * Double.exp(0.3 * z[0])
      let (room, shape) = (Double.exp(z[5] - 0.3), 0.4 + 0.6 * z[6])
      let capacity = level * Double.exp(room)
      guard capacity < own.ceiling ?? .infinity else { return nil }
      // Under a ceiling the coordinate moves with the plain series' one as these two lines say.
      let place =
        own.ceiling.map { Double.log((capacity - level) / ($0 - capacity)) } ?? Double.log(room)
      let slope =
        own.ceiling.map {
          capacity * room * ($0 - level) / ((capacity - level) * ($0 - capacity))
        } ?? 1
      return try Self.difference(Richards(), RichardsAtOrigin<Draws8>.self, z, own) {
        [place, $0, Double.log(level), Double.log(shape + 1)]
      }.map { $0 - Double.log((1 + shape) / slope) }
    }
    let unlimited = try Self.points.compactMap { z in
      try Self.difference(PowerGrowth(), PowerGrowthAtOrigin<Draws8>.self, Array(z.prefix(6)), own)
      {
        [Double.log(try own.history.level) + 0.3 * z[0], $0, 0.2 + 0.5 * z[5]]
      }
    }
    for differences in [saturating, unlimited] {
      #expect(differences.count >= 3)
      let middle = Quantile.values(of: differences, levels: [0.5])[0]
      #expect(differences.allSatisfy { abs($0 - middle) < 0.03 }, "\(differences)")
    }
  }

  /// The logarithm of the one posterior density over the other, up to a constant; nil where there is no
  /// density.
  ///
  /// - Parameter place: The curve's coordinates from the logarithm of its growth.
  private static func difference<Curve: OriginCurve>(
    _ family: any CurveFamily, _ origin: Curve.Type, _ z: [Double], _ own: PooledCase,
    at place: (Double) throws -> [Double]
  ) throws -> Double? where Curve.Scalar == Draws8 {
    let history = try own.history
    let evidence = try evidence(own)
    let point = z.map { Draws8($0) }
    let target = ForecastLikelihood<Curve>(history, recipe: .standard)
    let logLikelihood = target.logLikelihood(at: point.span).lanes[0]
    let plain = logLikelihood - 0.5 * z.reduce(0) { $0 + $1 * $1 }
    // Figures are exact to 1e-4, which shows where they are thousands of standard deviations away.
    guard plain > -500 else { return nil }
    let centre = family.startingValues(for: evidence.samples(for: family))[0]
    let density = EvidenceDensity(family: family, evidence: evidence, centre: centre)
    let x = try place(Double.log(history.growth / history.span) + z[1] - 0.5) + z[2...4]
    return density.logDensities(at: x.map { Draws8($0) }).lanes[0] - plain
  }

  private static func evidence(_ own: PooledCase) throws -> SeriesEvidence {
    SeriesEvidence(
      pooled: try own.history, facts: own.times.indices.map { "f\($0)" },
      ceiling: own.ceiling.map { .level($0) })
  }

  @Test("forecasts plain figures as the forecast of a plain series does", arguments: PooledCase.all)
  func doors(_ own: PooledCase) throws {
    let history = try own.history
    let dates = Self.ahead.map { history.origin + $0 }
    let table = try Self.projection(own, dates: dates).levels()
    // One forecast has 400 particles; twelve of them tell its quantiles well enough.
    let forecasts = try (1...12).map {
      try PlainForecast(of: history, at: dates, series: "users", seed: UInt64($0))
    }
    for date in dates.indices {
      let found = Quantile.values(of: Array(table.draws(at: date)), levels: Self.levels)
      let each = forecasts.map { $0.quantiles(at: date, levels: Self.levels) }
      let expected = Self.levels.indices.map { level in
        each.reduce(0) { $0 + Double.log($1[level]) } / Double(each.count)
      }
      let width = expected[4] - expected[0]
      let away = zip(found, expected).map { (Double.log($0) - $1) / width }
      // 400 particles that are moved a few times are not the posterior itself: by weighting millions of draws
      // from the prior, most of what is left between the two was found to be theirs.
      #expect(away.allSatisfy { abs($0) < 0.15 }, "\(away)")
    }
  }
}
