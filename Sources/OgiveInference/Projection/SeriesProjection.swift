internal import OgiveCurves
public import OgiveNumerics

/// A series' fitted curves carried over the dates of a table, draw by draw.
///
/// Several families share the draws by their weights, so an average carries the doubt about the family
/// in its bands. The draws and the residual paths are made once; every scenario reuses them, so two
/// scenarios differ by what is done to them and by nothing else.
public struct SeriesProjection: Sendable {
  /// The families' posteriors.
  public let posteriors: [EvidencePosterior]
  /// The dates in decimal years, increasing.
  public let dates: [Double]
  /// How many draws.
  public let count: Int

  private let blocks: [Member]
  /// The residual process at every date, block by block, and the factor that it is of the level.
  private let residuals: [[Draws8]]
  private let factors: [[Draws8]]

  /// A block of eight draws and the family it belongs to.
  private struct Member {
    let family: Int
    let parameters: Parameters<Draws8>
    let ceiling: Draws8?
  }

  /// Draws `count` curves for the dates.
  ///
  /// - Parameters:
  ///   - posteriors: One or more families given the same facts.
  ///   - weights: Each family's part of the draws; they sum to one.
  ///   - random: Numbers for this series alone.
  public init(
    of posteriors: [EvidencePosterior], weights: [Double], at dates: [Double], count: Int,
    random: RandomSource
  ) {
    precondition(!posteriors.isEmpty && count > 0, "a projection needs a posterior and a draw")
    self.posteriors = posteriors
    self.dates = dates
    self.count = count
    let blockCount = (count + Draws8.width - 1) / Draws8.width
    let paths = posteriors.map { ResidualPaths(density: $0.density, dates: dates) }
    let normals = BlockNumbers(
      normals: random, "residual", quantities: paths[0].normals, blocks: blockCount)
    let uniforms = BlockNumbers(
      uniforms: random, "interval", quantities: paths[0].uniforms, blocks: blockCount)
    var next = posteriors.map { _ in 0 }
    var blocks: [Member] = []
    var residuals: [[Draws8]] = []
    for (block, family) in Self.owners(blockCount, weights).enumerated() {
      let x = posteriors[family].draws(block: next[family])
      next[family] += 1
      let member = posteriors[family].density.member(at: x)
      blocks.append(
        Member(
          family: family, parameters: Parameters(member.parameters), ceiling: member.ceiling))
      residuals.append(
        paths[family].paths(at: x) {
          normals[$0, block]
        } uniform: {
          uniforms[$0, block]
        })
    }
    self.blocks = blocks
    self.residuals = residuals
    factors = residuals.map { $0.map { Draws8.exp($0) } }
  }

  /// Which family each block belongs to: at every block the one that is furthest behind its weight,
  /// so that any stretch of draws has all of them.
  private static func owners(_ count: Int, _ weights: [Double]) -> [Int] {
    var lead = weights.map { _ in 0.0 }
    return (0..<count).map { _ in
      for family in weights.indices { lead[family] += weights[family] }
      let owner = lead.indices.max { (lead[$0], -$0) < (lead[$1], -$1) } ?? 0
      lead[owner] -= 1
      return owner
    }
  }

  /// The levels at the dates under a schedule and interventions, whose numbers are those of the draws.
  public func levels(
    schedule: SpeedSchedule = SpeedSchedule([]), interventions: [Intervention] = []
  ) -> DrawTable {
    let timeline = Timeline(dates: dates, schedule: schedule, interventions: interventions)
    return table(at: dates) { member, block in
      var curve = curve(of: member, block: block)
      let plain = curve.levels(along: timeline)
      return dates.indices.map { date in
        bounded(plain[date] * factors[block][date], below: member.ceiling)
      }
    }
  }

  /// The levels of some of the draws in an order of their own: the draw `order[place]` under the
  /// effects of the draw at `place`.
  public func levels(
    of order: [Int], schedule: SpeedSchedule, interventions: [Intervention]
  ) -> DrawTable {
    let timeline = Timeline(dates: dates, schedule: schedule, interventions: interventions)
    var columns = dates.map { _ in [Double](repeating: .nan, count: order.count) }
    for family in posteriors.indices {
      let own = order.indices.filter { blocks[order[$0] / Draws8.width].family == family }
      for start in stride(from: 0, to: own.count, by: Draws8.width) {
        let places = (0..<Draws8.width).map { own[min(start + $0, own.count - 1)] }
        let levels = levels(of: places.map { order[$0] }, along: timeline, places: places)
        for lane in 0..<min(Draws8.width, own.count - start) {
          for date in dates.indices {
            columns[date][places[lane]] = levels[date].lanes[lane]
          }
        }
      }
    }
    return DrawTable(dates: dates, columns: columns)
  }

  /// The levels of eight draws of one family.
  private func levels(
    of draws: [Int], along timeline: Timeline, places: [Int]
  ) -> [Draws8] {
    let gathered = { (value: (Int) -> Draws8) in
      var found = Draws8(0)
      for lane in 0..<Draws8.width {
        found.lanes[lane] = value(draws[lane] / Draws8.width).lanes[draws[lane] % Draws8.width]
      }
      return found
    }
    let first = blocks[draws[0] / Draws8.width]
    let parameters = Parameters(
      (0..<first.parameters.count).map { index in gathered { blocks[$0].parameters[index] } })
    let ceiling = first.ceiling.map { _ in gathered { blocks[$0].ceiling ?? Draws8(.infinity) } }
    let posterior = posteriors[first.family]
    var curve = IntervenedCurve(
      family: posterior.family, parameters: parameters, reference: posterior.reference,
      places: places)
    let plain = curve.levels(along: timeline)
    return dates.indices.map { date in
      bounded(plain[date] * gathered { factors[$0][date] }, below: ceiling)
    }
  }

  /// The mean levels over stretches, in order of time, that start and end at some of the dates: what
  /// a table of month ends would miss of a pulse. The residual process is taken at the middle of its
  /// values at both ends.
  public func means(
    over stretches: [Stretch], schedule: SpeedSchedule, interventions: [Intervention]
  ) -> DrawTable {
    let rule = MeanRule(over: stretches, interventions: interventions)
    let columns = stretches.map { (nearest(to: $0.start), nearest(to: $0.end)) }
    let timeline = Timeline(
      points: rule.points, schedule: schedule, interventions: interventions)
    return table(at: stretches.map(\.end)) { member, block in
      var curve = curve(of: member, block: block)
      let plain = curve.levels(along: timeline)
      return stretches.indices.map { index -> Draws8 in
        let mean = rule.ranges[index].reduce(Draws8(0.0)) { sum, point in
          sum + plain[point] * Draws8(rule.weights[point])
        }
        let (start, end) = columns[index]
        let residual = Draws8(0.5) * (residuals[block][start] + residuals[block][end])
        return bounded(mean * Draws8.exp(residual), below: member.ceiling)
      }
    }
  }

  /// The index of the last date at or before `date`, or of the first one.
  private func nearest(to date: Double) -> Int {
    max(0, (dates.firstIndex { $0 > date } ?? dates.count) - 1)
  }

  /// The draws of the curves' limits, without events.
  public var capacities: [Double] {
    scalars { posteriors[$0.family].family.capacity($0.parameters) }
  }

  /// The draws of the curves' levels at a date, without events and without what no curve explains.
  public func curveLevels(at date: Double) -> [Double] {
    scalars { member in
      var curve = curve(of: member)
      return curve.levels(along: Self.plainTimeline([date]))[0]
    }
  }

  /// The draws of the curves' growth at a date, that of the level's logarithm by year, without events:
  /// by a central difference over a hundredth of a year.
  public func curveGrowths(at date: Double) -> [Double] {
    let reach = 0.005
    let timeline = Self.plainTimeline([date - reach, date + reach])
    return scalars { member in
      var curve = curve(of: member)
      let levels = curve.levels(along: timeline)
      return Draws8.log(levels[1] / levels[0]) / Draws8(2 * reach)
    }
  }

  private static func plainTimeline(_ dates: [Double]) -> Timeline {
    Timeline(dates: dates, schedule: SpeedSchedule([]), interventions: [])
  }

  /// The draws of parameter `index` of the posterior `family`.
  public func parameter(_ index: Int, of family: Int) -> [Double] {
    blocks.filter { $0.family == family }.flatMap { member in
      (0..<Draws8.width).map { member.parameters[index].lanes[$0] }
    }
  }

  /// Which posterior each draw belongs to.
  public var owners: [Int] {
    Array(blocks.flatMap { repeatElement($0.family, count: Draws8.width) }.prefix(count))
  }
}

extension SeriesProjection {
  private func curve(of member: Member, block: Int = 0) -> IntervenedCurve {
    let posterior = posteriors[member.family]
    return IntervenedCurve(
      family: posterior.family, parameters: member.parameters, reference: posterior.reference,
      places: (0..<Draws8.width).map { Draws8.width * block + $0 })
  }

  private func bounded(_ level: Draws8, below ceiling: Draws8?) -> Draws8 {
    guard let ceiling else { return level }
    return SoftCeiling.bend(level, below: ceiling)
  }

  private func table(
    at dates: [Double], _ column: (Member, Int) -> [Draws8]
  ) -> DrawTable {
    var table = DrawTable(dates: dates, count: count)
    for (index, member) in blocks.enumerated() { table.put(column(member, index), block: index) }
    return table
  }

  private func scalars(_ value: (Member) -> Draws8) -> [Double] {
    let all = blocks.flatMap { member in
      let lanes = value(member).lanes
      return (0..<Draws8.width).map { lanes[$0] }
    }
    return Array(all.prefix(count))
  }
}
