internal import OgiveCurves
public import OgiveNumerics

/// A series' fitted curves carried over the dates of a table, draw by draw.
///
/// Several families share the draws evenly: block `i` of eight draws belongs to family `i` modulo
/// their number, so an average carries the doubt about the family in its bands. The draws and the
/// residual paths are made once; every scenario reuses them, so two scenarios differ by what is done
/// to them and by nothing else.
public struct SeriesProjection: Sendable {
  /// The fitted families, each with the same weight.
  public let fits: [EvidenceFit]
  /// The dates in decimal years, increasing.
  public let dates: [Double]
  /// How many draws.
  public let count: Int

  private let blocks: [Member]
  /// The residual process at every date, block by block, and the factor that it is of the level.
  private let residuals: [[Draws8]]
  private let factors: [[Draws8]]

  /// A block of draws and the family it belongs to.
  private struct Member {
    let fit: Int
    let block: EvidenceDraws.Block
  }

  /// Draws `count` curves for the dates.
  ///
  /// - Parameters:
  ///   - fits: One or more families fitted to the same series.
  ///   - name: The series' name: it keys the random numbers, with the family's.
  /// - Throws: ``SolverError`` where a covariance is not positive definite.
  public init(
    of fits: [EvidenceFit], named name: String, at dates: [Double], count: Int,
    random: RandomSource
  ) throws(SolverError) {
    precondition(!fits.isEmpty && count > 0, "a projection needs a fit and a draw")
    self.fits = fits
    self.dates = dates
    self.count = count
    let blockCount = (count + Draws8.width - 1) / Draws8.width
    var members: [Member?] = Array(repeating: nil, count: blockCount)
    for (index, fit) in fits.enumerated() {
      let own = Array(stride(from: index, to: blockCount, by: fits.count))
      let draws = try EvidenceDraws(
        from: fit, blocks: own, random: random, purpose: "\(name)/\(fit.family.name)")
      for (block, drawn) in zip(own, draws.blocks) {
        members[block] = Member(fit: index, block: drawn)
      }
    }
    blocks = members.compactMap { $0 }
    let paths = try ResidualPaths(evidence: fits[0].evidence, dates: dates)
    let normals = BlockNormals(
      random: random, purpose: "\(name)/residual", quantities: paths.normals, blocks: blockCount)
    let residuals = blocks.indices.map { [blocks] block in
      paths.paths(departures: blocks[block].block.departures) { normals[$0, block] }
    }
    self.residuals = residuals
    factors = residuals.map { $0.map { Draws8.exp($0) } }
  }

  /// The levels at the dates under a schedule and interventions.
  public func levels(
    schedule: SpeedSchedule = SpeedSchedule([]), interventions: [Intervention] = []
  ) -> DrawTable {
    let timeline = Timeline(dates: dates, schedule: schedule, interventions: interventions)
    return table(at: dates) { member, block in
      var curve = curve(of: member)
      let plain = curve.levels(along: timeline)
      return dates.indices.map { date in
        bounded(plain[date] * factors[block][date], below: member.block.ceiling)
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
    let columns = stretches.map { (nearest(to: $0.start), nearest(to: $0.end)) }
    let timeline = Timeline(
      points: rule.points, schedule: schedule, interventions: interventions)
    return table(at: stretches.map(\.end)) { member, block in
      var curve = curve(of: member)
      let plain = curve.levels(along: timeline)
      return stretches.indices.map { index -> Draws8 in
        let mean = rule.ranges[index].reduce(Draws8(0.0)) { sum, point in
          sum + plain[point] * Draws8(rule.weights[point])
        }
        let (start, end) = columns[index]
        let residual = Draws8(0.5) * (residuals[block][start] + residuals[block][end])
        return bounded(mean * Draws8.exp(residual), below: member.block.ceiling)
      }
    }
  }

  /// The index of the last date at or before `date`, or of the first one.
  private func nearest(to date: Double) -> Int {
    max(0, (dates.firstIndex { $0 > date } ?? dates.count) - 1)
  }

  /// The draws of the curves' limits, without events.
  public var capacities: [Double] {
    scalars { fits[$0.fit].family.capacity($0.block.parameters) }
  }

  /// The draws of parameter `index` of the fit `fit`.
  public func parameter(_ index: Int, ofFit fit: Int) -> [Double] {
    blocks.filter { $0.fit == fit }.flatMap { member in
      (0..<Draws8.width).map { member.block.parameters[index].lanes[$0] }
    }
  }
}

extension SeriesProjection {
  private func curve(of member: Member) -> IntervenedCurve {
    let fit = fits[member.fit]
    return IntervenedCurve(
      family: fit.family, parameters: member.block.parameters, reference: fit.reference)
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
