import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

/// Facts around a curve that is known: what each is about, and how far from the curve it lies.
struct StoryCase: Sendable, CustomTestStringConvertible {
  /// A fact whose figure, or interval, lies so far from what the curve has in its place.
  struct Fact: Sendable {
    let level: Int
    var base: Int?
    let low: Double
    let high: Double
    let sd: Double
  }

  let title: String
  let levels: [ReportedLevel]
  let facts: [Fact]
  var bridges: [LevelBridge] = []
  var testDescription: String { title }

  /// The curve that the facts are around: it grows by half to three quarters a year.
  static let curve = DatedCurve(Logistic(), [6.5, 1.3, 0.4], reference: 2022)

  static func level(
    _ reading: ObservationOperator, from group: Int = 0, error: Double = 0.045, bridge: Int? = nil
  ) -> ReportedLevel {
    ReportedLevel(
      reading: reading, biasGroup: group, biasSD: error, bridge: bridge, errorSD: error)
  }

  /// The facts as evidence, and the point of its density where the curve is the one above.
  func density(shift: Double = 0) -> (density: EvidenceDensity, x: [Double]) {
    let readings = levels.map { level -> Double in
      ObservationOperatorTests.reading(level.reading, Self.curve)
        + (level.bridge.map { bridges[$0].logMedian } ?? 0)
    }
    let observations = facts.enumerated().map { index, fact in
      let place = readings[fact.level] - (fact.base.map { readings[$0] } ?? 0) + shift
      return Observation(
        fact: "f\(index)", level: fact.level, base: fact.base,
        relation: fact.low == fact.high
          ? .equal(log: place + fact.low, sd: fact.sd)
          : .between(logLow: place + fact.low, logHigh: place + fact.high, sd: fact.sd))
    }
    let evidence = SeriesEvidence(
      observations: observations, levels: levels,
      biasGroups: [.init(origin: "a", metric: "dau"), .init(origin: "b", metric: "dau")],
      bridges: bridges, process: .quoted, launch: nil, ceiling: nil,
      points: [(2019, 0.4), (2022, 4)], overlaps: overlap)
    let reference = evidence.reference(for: Self.curve.family)
    let density = EvidenceDensity(
      family: Self.curve.family, evidence: evidence,
      centre: [6.5, 1.3, 0.4 + Self.curve.reference - reference])
    return (density, density.centre + [0.3, -0.4])
  }

  /// One producer's figures about overlapping periods share what they share.
  func overlap(_ a: Int, _ b: Int) -> Double {
    let (x, y) = (levels[a].reading.stretch, levels[b].reading.stretch)
    guard a != b else { return 1 }
    guard levels[a].biasGroup == levels[b].biasGroup, x.length > 0, y.length > 0 else { return 0 }
    return x.overlap(y) / (x.length * y.length).squareRoot()
  }
}

/// The story that the design tells of reports, acted out thing by thing in many worlds: the residual
/// process as a path, biases, bridges, own errors, and unknown instants.
struct FactStory {
  let story: StoryCase
  let process: ResidualProcess
  let count: Int
  private let random: RandomSource
  private let times: [Double]
  private let path: [[Double]]

  /// Into so many parts a period is cut.
  private static let parts = 24

  init(_ story: StoryCase, process: ResidualProcess, worlds count: Int, seed: UInt64) {
    self.story = story
    self.process = process
    self.count = count
    let random = RandomSource(seed: seed)
    self.random = random
    let times = Set(story.levels.flatMap { Self.times($0.reading) }).sorted()
    self.times = times
    var path = [random.normals("path", 0, count: count).map { process.scale * $0 }]
    for index in times.indices.dropFirst() {
      let kept = process.correlation(years: times[index] - times[index - 1])
      let fresh = process.scale * (1 - kept * kept).squareRoot()
      let numbers = random.normals("path", UInt64(index), count: count)
      path.append(zip(path[index - 1], numbers).map { kept * $0 + fresh * $1 })
    }
    self.path = path
  }

  private static func times(_ reading: ObservationOperator) -> [Double] {
    let stretch = reading.stretch
    guard stretch.length > 0 else { return [stretch.start] }
    return (0..<parts).map {
      stretch.start + stretch.length * (Double($0) + 0.5) / Double(parts)
    }
  }

  /// The logarithms of a level's reports, world by world.
  private func reports(_ index: Int) -> [Double] {
    let level = story.levels[index]
    let curve = StoryCase.curve
    let columns = Self.times(level.reading).compactMap { times.firstIndex(of: $0) }
    let instants = random.uniforms("instant", UInt64(index), count: count)
    let bias = random.normals("bias", UInt64(level.biasGroup), count: count)
    let own = errors(index)
    let bridge = level.bridge.map { random.normals("bridge", UInt64($0), count: count) }
    let fixed = ObservationOperatorTests.reading(level.reading, curve)
    let moving = columns.map { Double.log(curve.level(at: times[$0])) }
    return (0..<count).map { world in
      let chosen = Int(instants[world] * Double(columns.count))
      var sum = fixed
      switch level.reading {
      case .average, .total:
        sum += columns.reduce(0) { $0 + path[$1][world] } / Double(columns.count)
      case .within: sum = moving[chosen] + path[columns[chosen]][world]
      case .peak, .level: sum += path[columns[chosen]][world]
      }
      if let bridge, let index = level.bridge {
        sum += story.bridges[index].logMedian + story.bridges[index].logSD * bridge[world]
      }
      return sum + level.biasSD * bias[world] + level.errorSD * own[world]
    }
  }

  /// The standard errors of a level's own: made of what one producer counted in each stretch of time,
  /// so that two overlapping averages share what they share.
  private func errors(_ index: Int) -> [Double] {
    let own = story.levels[index]
    let stretch = own.reading.stretch
    guard stretch.length > 0 else { return random.normals("own", UInt64(index), count: count) }
    let edges = Set(
      story.levels.filter { $0.biasGroup == own.biasGroup }.flatMap {
        [$0.reading.stretch.start, $0.reading.stretch.end]
      }
    ).sorted()
    var sums = [Double](repeating: 0, count: count)
    for (start, end) in zip(edges, edges.dropFirst()) {
      let shared = stretch.overlap(Stretch(from: start, to: end)) / stretch.length
      guard shared > 0 else { continue }
      let key = UInt64(1000 + own.biasGroup) << 32 + start.bitPattern >> 24
      let part = random.normals("count", key, count: count)
      for world in 0..<count { sums[world] += shared.squareRoot() * part[world] }
    }
    return sums
  }

  /// The probability of the facts as its mean over the worlds, with its standard error.
  func probability(shift: Double = 0) -> (value: Double, error: Double) {
    let reports = story.levels.indices.map { self.reports($0) }
    let observations = story.density(shift: shift).density.evidence.observations
    let values = (0..<count).map { world in
      observations.reduce(1.0) { product, fact in
        let level = reports[fact.level][world] - (fact.base.map { reports[$0][world] } ?? 0)
        switch fact.relation {
        case .equal(let log, let sd):
          return product * NormalDistribution.density((log - level) / sd) / sd
        case .between(let low, let high, let sd):
          return product
            * (NormalDistribution.cumulative((high - level) / sd)
              - NormalDistribution.cumulative((low - level) / sd))
        }
      }
    }
    let moments = Moments(values)
    return (moments.mean, (moments.variance / moments.count).squareRoot())
  }
}
