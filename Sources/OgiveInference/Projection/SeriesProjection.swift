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
  /// The level above which draws are bent below their ceiling; nil where all of them are.
  private let base: Double?

  /// A block of eight draws and the family it belongs to.
  private struct Member {
    let family: Int
    let parameters: Parameters<Draws8>
    let ceiling: Draws8?
    /// What couples it to other players; empty alone.
    let coupling: [Draws8]
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
    let limits = BelievedLimits(posteriors[0].evidence, blocks: blockCount, random: random)
    var next = posteriors.map { _ in 0 }
    var blocks: [Member] = []
    var residuals: [[Draws8]] = []
    for (block, family) in Self.owners(blockCount, weights).enumerated() {
      let x = posteriors[family].draws(block: next[family])
      next[family] += 1
      let member = posteriors[family].density.member(at: x)
      blocks.append(
        Member(
          family: family, parameters: Parameters(member.parameters),
          ceiling: limits.ceiling(
            member.ceiling, of: posteriors[family].family, above: member.level, block: block),
          coupling: posteriors[family].density.seat?.competition.coupling(at: x) ?? []))
      residuals.append(
        paths[family].paths(at: x) {
          normals[$0, block]
        } uniform: {
          uniforms[$0, block]
        })
    }
    let evidence = posteriors[0].evidence
    if let pooled = evidence.correctedModel {
      let course = PooledCourse(pooled, within: evidence.frame, at: dates)
      let doubts = BlockNumbers(normals: random, "doubt", quantities: 1, blocks: blockCount)
      residuals = course.residuals(
        residuals,
        around: blocks.map {
          var curve = Self.curve(of: $0, posteriors)
          return curve.levels(along: Self.plainTimeline(course.dates))
        }, doubts: blocks.indices.map { doubts[0, $0] })
    }
    base = evidence.pooled.map { _ in evidence.frame.level }
    self.blocks = blocks
    self.residuals = residuals
    factors = residuals.map { $0.map { Draws8.exp($0) } }
  }

  /// The same of the first draws alone: what it would be with so many, but for the bands of the pooled model,
  /// which are stretched by the ranks among all.
  public func first(_ count: Int) -> SeriesProjection {
    SeriesProjection(self, count: min(count, self.count))
  }

  private init(_ whole: SeriesProjection, count: Int) {
    let blocks = (count + Draws8.width - 1) / Draws8.width
    posteriors = whole.posteriors
    base = whole.base
    dates = whole.dates
    self.count = count
    self.blocks = Array(whole.blocks.prefix(blocks))
    residuals = Array(whole.residuals.prefix(blocks))
    factors = Array(whole.factors.prefix(blocks))
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
      return reported(curve.levels(along: timeline), block: block)
    }
  }

  /// A block's levels at the dates with what no curve explains, below its ceiling.
  func reported(_ plain: [Draws8], block: Int) -> [Draws8] {
    dates.indices.map { date in
      bounded(plain[date] * factors[block][date], below: blocks[block].ceiling)
    }
  }

  /// The levels of some of the draws in an order of their own: the draw `order[place]` under the
  /// effects of the draw at `place`.
  public func levels(
    of order: [Int], schedule: SpeedSchedule, interventions: [Intervention]
  ) -> DrawTable {
    let timeline = Timeline(dates: dates, schedule: schedule, interventions: interventions)
    var columns = dates.map { _ in [Double](repeating: .nan, count: order.count) }
    for (places, count) in eights(of: order) {
      let levels = levels(of: places.map { order[$0] }, along: timeline, places: places)
      for lane in 0..<count {
        for date in dates.indices { columns[date][places[lane]] = levels[date].lanes[lane] }
      }
    }
    return DrawTable(dates: dates, columns: columns)
  }

  /// The levels of eight draws of one family.
  private func levels(
    of draws: [Int], along timeline: Timeline, places: [Int]
  ) -> [Draws8] {
    let posterior = posteriors[blocks[draws[0] / Draws8.width].family]
    var curve = IntervenedCurve(
      family: posterior.family, parameters: parameters(of: draws),
      reference: posterior.reference, places: places)
    return reported(curve.levels(along: timeline), of: draws)
  }

  /// A number of each of eight draws, from the blocks that they stand in.
  private static func gathered(_ draws: [Int], _ value: (Int) -> Draws8) -> Draws8 {
    var found = Draws8(0)
    for lane in 0..<Draws8.width {
      found.lanes[lane] = value(draws[lane] / Draws8.width).lanes[draws[lane] % Draws8.width]
    }
    return found
  }

  /// The parameters of eight draws of one family.
  func parameters(of draws: [Int]) -> Parameters<Draws8> {
    let count = blocks[draws[0] / Draws8.width].parameters.count
    return Parameters(
      (0..<count).map { index in Self.gathered(draws) { blocks[$0].parameters[index] } })
  }

  /// What couples eight draws of one family to other players.
  func coupling(of draws: [Int]) -> [Draws8] {
    blocks[draws[0] / Draws8.width].coupling.indices.map { index in
      Self.gathered(draws) { blocks[$0].coupling[index] }
    }
  }

  /// The levels of eight draws of one family at the dates with what no curve explains, below their
  /// ceilings.
  func reported(_ plain: [Draws8], of draws: [Int]) -> [Draws8] {
    let ceiling = blocks[draws[0] / Draws8.width].ceiling.map { _ in
      Self.gathered(draws) { blocks[$0].ceiling ?? Draws8(.infinity) }
    }
    return dates.indices.map { date in
      bounded(plain[date] * Self.gathered(draws) { factors[$0][date] }, below: ceiling)
    }
  }

  /// Some draws, by their places, in eights of one family; the last of each may repeat its last draw.
  ///
  /// - Parameter order: The draw at each place.
  func eights(of order: [Int]) -> [(places: [Int], count: Int)] {
    posteriors.indices.flatMap { family -> [(places: [Int], count: Int)] in
      let own = order.indices.filter { blocks[order[$0] / Draws8.width].family == family }
      return stride(from: 0, to: own.count, by: Draws8.width).map { start in
        (
          (0..<Draws8.width).map { own[min(start + $0, own.count - 1)] },
          min(Draws8.width, own.count - start)
        )
      }
    }
  }

  /// The mean levels over stretches, in order of time, that start and end at some of the dates: what
  /// a table of month ends would miss of a pulse. The residual process is taken at the middle of its
  /// values at both ends.
  public func means(
    over stretches: [Stretch], schedule: SpeedSchedule, interventions: [Intervention]
  ) -> DrawTable {
    let rule = MeanRule(over: stretches, interventions: interventions)
    let timeline = Timeline(
      points: rule.points, schedule: schedule, interventions: interventions)
    return table(at: stretches.map(\.end)) { member, block in
      var curve = curve(of: member, block: block)
      return reportedMeans(
        curve.levels(along: timeline), by: rule, over: stretches, block: block)
    }
  }

  /// A block's means over stretches, from its levels at the points of a rule, with what no curve
  /// explains, below its ceiling.
  func reportedMeans(
    _ plain: [Draws8], by rule: MeanRule, over stretches: [Stretch], block: Int
  ) -> [Draws8] {
    stretches.indices.map { index -> Draws8 in
      let mean = rule.ranges[index].reduce(Draws8(0.0)) { sum, point in
        sum + plain[point] * Draws8(rule.weights[point])
      }
      let (start, end) = (nearest(to: stretches[index].start), nearest(to: stretches[index].end))
      let residual = Draws8(0.5) * (residuals[block][start] + residuals[block][end])
      return bounded(mean * Draws8.exp(residual), below: blocks[block].ceiling)
    }
  }

  /// The index of the last date at or before `date`, or of the first one.
  private func nearest(to date: Double) -> Int {
    max(0, (dates.firstIndex { $0 > date } ?? dates.count) - 1)
  }

  /// The draws of the curves' limits, without events.
  public var capacities: [Double] {
    scalars { member in
      let capacity = posteriors[member.family].family.capacity(member.parameters)
      // Pooled curves may pass their ceiling, where they are bent.
      guard base != nil, let ceiling = member.ceiling else { return capacity }
      return Draws8.select(ceiling, lessThan: capacity, then: ceiling, else: capacity)
    }
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
    Self.curve(of: member, posteriors, block: block)
  }

  private static func curve(
    of member: Member, _ posteriors: [EvidencePosterior], block: Int = 0
  ) -> IntervenedCurve {
    let posterior = posteriors[member.family]
    return IntervenedCurve(
      family: posterior.family, parameters: member.parameters, reference: posterior.reference,
      places: (0..<Draws8.width).map { Draws8.width * block + $0 })
  }

  private func bounded(_ level: Draws8, below ceiling: Draws8?) -> Draws8 {
    guard let ceiling else { return level }
    guard let base else { return SoftCeiling.bend(level, below: ceiling) }
    return SoftCeiling.bend(level, above: Draws8(base), below: ceiling)
  }

  private func table(
    at dates: [Double], _ column: (Member, Int) -> [Draws8]
  ) -> DrawTable {
    var table = DrawTable(dates: dates, count: count)
    for (index, member) in blocks.enumerated() { table.put(column(member, index), block: index) }
    return table
  }

  private func scalars(_ value: (Member) -> Draws8) -> [Double] { unpacked(blocks.map(value)) }
}

extension SeriesProjection {
  /// How many blocks of eight draws there are.
  var blockCount: Int { blocks.count }

  /// Which posterior a block belongs to.
  func owner(block: Int) -> Int { blocks[block].family }

  /// A block's parameters of its family.
  func parameters(block: Int) -> Parameters<Draws8> { blocks[block].parameters }

  /// What couples a block's draws to other players.
  func coupling(block: Int) -> [Draws8] { blocks[block].coupling }

  /// A block's levels on its own curve, without what no curve explains.
  func plainLevels(along timeline: Timeline, block: Int) -> [Draws8] {
    var curve = curve(of: blocks[block], block: block)
    return curve.levels(along: timeline)
  }

  /// The same without events.
  func plainLevels(at dates: [Double], block: Int) -> [Draws8] {
    dates.isEmpty ? [] : plainLevels(along: Self.plainTimeline(dates), block: block)
  }

  /// The same of eight draws of one family, which have these parameters, under the effects of the draws
  /// at some places.
  func plainLevels(
    along timeline: Timeline, _ parameters: Parameters<Draws8>, _ draws: [Int], at places: [Int]
  ) -> [Draws8] {
    let posterior = posteriors[blocks[draws[0] / Draws8.width].family]
    var curve = IntervenedCurve(
      family: posterior.family, parameters: parameters, reference: posterior.reference,
      places: places)
    return curve.levels(along: timeline)
  }

  /// The same without events.
  func plainLevels(at dates: [Double], _ parameters: Parameters<Draws8>, _ draws: [Int]) -> [Draws8]
  {
    guard !dates.isEmpty else { return [] }
    return plainLevels(along: Self.plainTimeline(dates), parameters, draws, at: draws)
  }

  /// One number for each draw from the blocks.
  func unpacked(_ blocks: [Draws8]) -> [Double] {
    let all = blocks.flatMap { block in (0..<Draws8.width).map { block.lanes[$0] } }
    return Array(all.prefix(count))
  }
}
