import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("The likelihood of facts")
struct FactLikelihoodTests {
  static let headline = Double.log(1.1)
  static let infinite = Double.infinity

  static let cases: [StoryCase] = [
    StoryCase(
      title: "a figure at the end", levels: [StoryCase.level(.level(at: 2022))],
      facts: [.init(level: 0, low: 0.05, high: 0.05, sd: 0.02)]),
    StoryCase(
      title: "about an average",
      levels: [StoryCase.level(.average(Stretch(from: 2021, to: 2022)))],
      facts: [.init(level: 0, low: -0.1, high: -0.1, sd: 0.1)]),
    StoryCase(
      title: "a range of a total",
      levels: [StoryCase.level(.total(Stretch(from: 2021, to: 2021.25), perYear: 12))],
      facts: [.init(level: 0, low: 0.02, high: 0.3, sd: 0.0045)]),
    StoryCase(
      title: "a headline", levels: [StoryCase.level(.level(at: 2021))],
      facts: [.init(level: 0, low: 0.03, high: 0.03 + headline, sd: 0.0045)]),
    StoryCase(
      title: "less than", levels: [StoryCase.level(.peak(Stretch(from: 2021, to: 2022)))],
      facts: [.init(level: 0, low: 0.06 - headline, high: 0.06, sd: 0.0045)]),
    StoryCase(
      title: "a bare bound", levels: [StoryCase.level(.level(at: 2021))],
      facts: [.init(level: 0, low: 0.08, high: infinite, sd: 0.0045)]),
    StoryCase(
      title: "a ratio beside its level, by one producer",
      levels: [StoryCase.level(.level(at: 2022)), StoryCase.level(.level(at: 2021))],
      facts: [
        .init(level: 0, low: 0.04, high: 0.04, sd: 0.02),
        .init(level: 0, base: 1, low: -0.07, high: -0.07, sd: 0.02),
      ]),
    StoryCase(
      title: "a first passage",
      levels: [
        StoryCase.level(.level(at: 2021 + 5 / 12.0)), StoryCase.level(.level(at: 2021.5)),
      ],
      facts: [
        .init(level: 0, low: -infinite, high: 0.04, sd: 0.0045),
        .init(level: 1, low: -0.07, high: infinite, sd: 0.0045),
      ]),
    StoryCase(
      title: "two figures of one producer",
      levels: [StoryCase.level(.level(at: 2020)), StoryCase.level(.level(at: 2021.5))],
      facts: [
        .init(level: 0, low: 0.08, high: 0.08, sd: 0.02),
        .init(level: 1, low: 0.06, high: 0.06, sd: 0.02),
      ]),
    StoryCase(
      title: "two figures of two producers",
      levels: [
        StoryCase.level(.level(at: 2021)), StoryCase.level(.level(at: 2021.5), from: 1),
      ],
      facts: [
        .init(level: 0, low: 0.08, high: 0.08, sd: 0.02),
        .init(level: 1, low: 0.06, high: 0.06, sd: 0.02),
      ]),
    StoryCase(
      title: "a figure of a pooled metric",
      levels: [
        StoryCase.level(.level(at: 2021)), StoryCase.level(.level(at: 2022), from: 1, bridge: 0),
        StoryCase.level(.level(at: 2022.5), from: 1, bridge: 0),
      ],
      facts: [
        .init(level: 0, low: 0.03, high: 0.03, sd: 0.03),
        .init(level: 1, low: -0.08, high: -0.08, sd: 0.03),
        .init(level: 2, low: -0.1, high: -0.1, sd: 0.03),
      ],
      bridges: [LevelBridge(metric: "family", p10: 1, p90: 1.25)]),
    StoryCase(
      title: "a year, its half and its quarter by one producer",
      levels: [
        StoryCase.level(.average(Stretch(from: 2021, to: 2022))),
        StoryCase.level(.average(Stretch(from: 2021, to: 2021.5))),
        StoryCase.level(.average(Stretch(from: 2021.25, to: 2021.5))),
      ],
      facts: [
        .init(level: 0, low: 0.05, high: 0.05, sd: 0.03),
        .init(level: 1, low: 0.02, high: 0.02, sd: 0.03),
        .init(level: 2, low: -0.04, high: -0.04, sd: 0.03),
      ]),
    StoryCase(
      title: "an instant in a month, between two figures",
      levels: [
        StoryCase.level(.level(at: 2020)),
        StoryCase.level(.within(Stretch(from: 2021, to: 2021 + 1 / 12.0)), from: 1),
        StoryCase.level(.level(at: 2022)),
      ],
      facts: [
        .init(level: 0, low: 0.05, high: 0.05, sd: 0.03),
        .init(level: 1, low: 0.07, high: 0.07, sd: 0.03),
        .init(level: 2, low: 0.01, high: 0.01, sd: 0.03),
      ]),
    StoryCase(
      title: "an instant in a year, between two figures of its producer",
      levels: [
        StoryCase.level(.level(at: 2021)),
        StoryCase.level(.within(Stretch(from: 2021, to: 2022))),
        StoryCase.level(.level(at: 2022)),
      ],
      facts: [
        .init(level: 0, low: 0.05, high: 0.05, sd: 0.03),
        .init(level: 1, low: 0.12, high: 0.12, sd: 0.03),
        .init(level: 2, low: 0.01, high: 0.01, sd: 0.03),
      ]),
    StoryCase(
      title: "a headline of an instant in half a year, after another",
      levels: [
        StoryCase.level(.within(Stretch(from: 2020, to: 2021)), from: 1),
        StoryCase.level(.within(Stretch(from: 2021, to: 2021.5))),
      ],
      facts: [
        .init(level: 0, low: 0.2, high: 0.2, sd: 0.03),
        .init(level: 1, low: 0.02, high: 0.02 + headline, sd: 0.0045),
      ]),
    StoryCase(
      title: "figures with a headline and a range",
      levels: [
        StoryCase.level(.level(at: 2020)), StoryCase.level(.level(at: 2021), from: 1),
        StoryCase.level(.level(at: 2022)),
      ],
      facts: [
        .init(level: 0, low: 0.05, high: 0.05, sd: 0.03),
        .init(level: 1, low: -0.2, high: -0.05, sd: 0.0045),
        .init(level: 2, low: 0.02, high: 0.02 + headline, sd: 0.0045),
      ]),
  ]

  /// The facts' probability as the library has it, and the residual process that it had.
  static func probability(_ story: StoryCase, shift: Double = 0) -> (Double, ResidualProcess) {
    let (density, x) = story.density(shift: shift)
    let point = x.map { Dual($0) }
    let member = density.member(at: point)
    let value = density.likelihood(of: member, at: point).logValue.value
    return (
      Double.exp(value),
      ResidualProcess(
        scale: density.scale(at: point).value, halfLife: density.halfLife(at: point).value)
    )
  }

  @Test("is the mean over the worlds in which the design's story is acted out", arguments: cases)
  func brute(story: StoryCase) {
    let (ours, process) = Self.probability(story)
    let (worlds, error) = FactStory(story, process: process, worlds: 300_000, seed: 12)
      .probability()
    // A thousandth for the parts into which periods are cut, the rest is chance.
    #expect(abs(ours - worlds) < 5 * error + 1e-3 * worlds, "\(ours), \(worlds) ± \(error)")
    #expect(error < 0.02 * worlds)
  }

  /// The probability of a figure of an unknown instant, from the definition: the mean over the instants
  /// of a normal density.
  static func mixture(_ stretch: Stretch, at place: Double, variance: Double) -> Double {
    ObservationOperatorTests.mean(StoryCase.curve, stretch) { level in
      let gap = place - Double.log(level)
      return Double.exp(-0.5 * gap * gap / variance) / (2 * Double.pi * variance).squareRoot()
    }
  }

  @Test(
    "integrates over an unknown instant, and loses nothing by taking a month's as normal",
    arguments: [(1 / 12.0, 2e-6), (0.25, 1e-6), (0.5, 1e-6), (1, 1e-6), (2.5, 1e-6)])
  func instant(length: Double, loss: Double) {
    // What is lost, in nats: Kullback and Leibler's divergence of ours from the definition.
    let stretch = Stretch(from: 2021, to: 2021 + length)
    let story = StoryCase(
      title: "an instant", levels: [StoryCase.level(.within(stretch))],
      facts: [.init(level: 0, low: 0, high: 0, sd: 0.03)])
    let (_, process) = Self.probability(story)
    let variance = process.scale * process.scale + 2 * 0.045 * 0.045 + 0.03 * 0.03
    let centre = ObservationOperatorTests.reading(.within(stretch), StoryCase.curve)
    let (parts, reach) = (400, 1.4)
    let divergence = (0...parts).reduce(0.0) { sum, part in
      let shift = reach * (2 * Double(part) / Double(parts) - 1)
      let mixture = Self.mixture(stretch, at: centre + shift, variance: variance)
      let ours = Self.probability(story, shift: shift).0
      guard mixture > 1e-290 else { return sum }
      return sum + mixture * Double.log(mixture / ours) * 2 * reach / Double(parts)
    }
    #expect(abs(divergence) < loss, "\(divergence)")
  }

  @Test("integrates over a bound of an unknown instant")
  func boundOfInstant() {
    let stretch = Stretch(from: 2021, to: 2022)
    let story = StoryCase(
      title: "a headline at an instant", levels: [StoryCase.level(.within(stretch))],
      facts: [.init(level: 0, low: 0.2, high: 0.2 + Self.headline, sd: 0.0045)])
    let (ours, process) = Self.probability(story)
    let variance = process.scale * process.scale + 2 * 0.045 * 0.045 + 0.0045 * 0.0045
    let centre = ObservationOperatorTests.reading(.within(stretch), StoryCase.curve)
    let parts = 200
    let expected =
      (0...parts).reduce(0.0) { sum, part in
        let place = centre + 0.2 + Self.headline * Double(part) / Double(parts)
        let weight = part == 0 || part == parts ? 1.0 : part % 2 == 1 ? 4 : 2
        return sum + weight * Self.mixture(stretch, at: place, variance: variance)
      } * Self.headline / Double(parts) / 3
    #expect(abs(ours / expected - 1) < 1e-4, "\(ours), \(expected)")
  }

  @Test(
    "of several unknown instants comes out to two digits or more",
    arguments: [(2, 1e-4), (3, 1e-4), (4, 0.05), (5, 0.05)])
  func manyInstants(count: Int, tolerance: Double) {
    // Without a residual process and a shared bias, instants are independent of each other: the mean over
    // all choices is the product of the means.
    let stretches = (0..<count).map { Stretch(from: 2018 + Double($0), to: 2018.5 + Double($0)) }
    let levels = stretches.map { stretch in
      ReportedLevel(
        reading: .within(stretch), biasGroup: 0, biasSD: 1e-6, bridge: nil, errorSD: 0.12)
    }
    let story = StoryCase(
      title: "some half-years", levels: levels,
      facts: levels.indices.map { .init(level: $0, low: 0.1, high: 0.1, sd: 0.03) })
    let (density, x) = story.density()
    var point = x
    point[density.columns.scale] = -12
    let dual = point.map { Dual($0) }
    let ours = density.likelihood(of: density.member(at: dual), at: dual).logValue.value
    let expected = stretches.reduce(0.0) { sum, stretch in
      let centre = ObservationOperatorTests.reading(.within(stretch), StoryCase.curve)
      let variance = 0.12 * 0.12 + 0.03 * 0.03
      return sum + Double.log(Self.mixture(stretch, at: centre + 0.1, variance: variance))
    }
    #expect(abs(ours - expected) < tolerance, "\(ours - expected)")
  }

  /// The probability of intervals under a joint normal, by nested Simpson rules over the Cholesky
  /// factor's coordinates.
  static func nested(_ normal: DenseNormal, _ ends: [(low: Double, high: Double)]) throws -> Double
  {
    let order = ends.count
    let factor = try Cholesky(normal.covariance.flatMap { $0 }, order: order)
    func inner(_ row: Int, _ white: [Double]) -> Double {
      let centre = (0..<row).reduce(normal.mean[row]) {
        $0 + factor.lower[row * order + $1] * white[$1]
      }
      let sd = factor.lower[row * order + row]
      let low = (ends[row].low - centre) / sd
      let high = (ends[row].high - centre) / sd
      if row == order - 1 {
        return Double.exp(NormalDistribution.logDifference(lower: low, upper: high))
      }
      let (a, b) = (max(low, -9), min(high, 9))
      guard a < b else { return 0 }
      let parts = order > 3 ? 80 : 300
      let step = (b - a) / Double(parts)
      return (0...parts).reduce(0.0) { sum, part in
        let z = a + step * Double(part)
        let weight = part == 0 || part == parts ? 1.0 : part % 2 == 1 ? 4 : 2
        return sum + weight * NormalDistribution.density(z) * inner(row + 1, white + [z])
      } * step / 3
    }
    return inner(0, [])
  }

  static let intervals: [StoryCase] = [
    StoryCase(
      title: "a first passage",
      levels: [
        StoryCase.level(.level(at: 2021 + 5 / 12.0)), StoryCase.level(.level(at: 2021.5)),
      ],
      facts: [
        .init(level: 0, low: -infinite, high: 0.04, sd: 0.0045),
        .init(level: 1, low: -0.07, high: infinite, sd: 0.0045),
      ]),
    StoryCase(
      title: "two headlines beside a figure",
      levels: [2020.0, 2021, 2022].map { StoryCase.level(.level(at: $0)) },
      facts: [
        .init(level: 0, low: 0.02, high: 0.02, sd: 0.02),
        .init(level: 1, low: 0, high: headline, sd: 0.0045),
        .init(level: 2, low: -0.05, high: -0.05 + headline, sd: 0.0045),
      ]),
    StoryCase(
      title: "three headlines of one producer",
      levels: [2020.0, 2021, 2022].map { StoryCase.level(.level(at: $0)) },
      facts: (0..<3).map {
        .init(
          level: $0, low: [0.03, -0.1, 0][$0], high: [0.03, -0.1, 0][$0] + headline, sd: 0.0045)
      }),
    StoryCase(
      title: "four bounds and ranges",
      levels: [2019.0, 2020, 2021, 2022].map { StoryCase.level(.level(at: $0)) },
      facts: [
        .init(level: 0, low: -0.3, high: 0.2, sd: 0.0045),
        .init(level: 1, low: 0, high: headline, sd: 0.0045),
        .init(level: 2, low: -headline, high: 0, sd: 0.0045),
        .init(level: 3, low: 0.02, high: infinite, sd: 0.0045),
      ]),
  ]

  @Test("of several intervals comes out to two or three digits", arguments: intervals)
  func lattice(story: StoryCase) throws {
    let (density, x) = story.density()
    let point = x.map { Dual($0) }
    let ours = density.likelihood(of: density.member(at: point), at: point).logValue.value
    let facts = density.evidence.observations
    let dense = DenseFacts(density, at: x, overlap: story.overlap).normal
    let rows = facts.indices.filter { story.facts[$0].low < story.facts[$0].high }
    let known = facts.indices.filter { story.facts[$0].low == story.facts[$0].high }
    let values = known.map { facts[$0].relation.nearest(to: 0) }
    let ends = rows.map { row -> (low: Double, high: Double) in
      guard case .between(let low, let high, _) = facts[row].relation else { return (0, 0) }
      return (low, high)
    }
    let expected =
      try dense.marginal(known).logDensity(at: values)
      + Double.log(Self.nested(dense.of(rows, given: zip(known, values).map { ($0, $1) }), ends))
    #expect(abs(ours - expected) < 0.01, "\(ours - expected)")
  }

  @Test("has rows drawn with the moments of those that a rejection keeps", arguments: intervals)
  func drawnRows(story: StoryCase) throws {
    let (density, x) = story.density()
    let lanes = x.map { Draws8($0) }
    let likelihood = density.likelihood(of: density.member(at: lanes), at: lanes)
    let rows = density.rows
    let count = 400_000
    let random = RandomSource(seed: 8)
    let numbers = (rows.figures..<rows.count).map {
      random.normals("rejection", UInt64($0), count: count)
    }
    let order = rows.count
    let lower = { (row: Int, column: Int) in likelihood.factor[row, column].lanes[0] }
    let means = rows.means(density.member(at: lanes).logLevels).map { $0.lanes[0] }
    let value = { (row: Int, white: [Double]) in
      (0...row).reduce(means[row]) { $0 + lower(row, $1) * white[$1] }
    }
    let figures = likelihood.figures.map { $0.lanes[0] }
    let kept = (0..<count).compactMap { draw -> [Double]? in
      let white = figures + numbers.map { $0[draw] }
      let places = (0..<order).map { value($0, white) }
      let isInside = (rows.figures..<order).allSatisfy {
        rows.lower[$0] <= places[$0] && places[$0] <= rows.upper[$0]
      }
      return isInside ? places : nil
    }
    let blocks = 4000
    let uniforms = BlockNumbers(
      uniforms: random, "interval", quantities: 1 + order - rows.figures, blocks: blocks)
    let drawn = (0..<blocks).flatMap { block -> [[Double]] in
      let white = likelihood.drawnRows { uniforms[$0, block] }
      return (0..<Draws8.width).map { lane in
        (0..<order).map { value($0, white.map { $0.lanes[lane] }) }
      }
    }
    #expect(kept.count > 1000)
    for row in rows.figures..<order {
      #expect(
        drawn.allSatisfy {
          rows.lower[row] - 1e-9 <= $0[row] && $0[row] <= rows.upper[row] + 1e-9
        })
      Moments.expectEqual(drawn.map { $0[row] }, kept.map { $0[row] }, "row \(row)")
    }
  }
}
