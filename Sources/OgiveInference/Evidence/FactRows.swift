internal import OgiveNumerics

/// The facts as a joint normal of logarithms: figures first, which are known up to rounding, then
/// bounds and ranges, of which only an interval is known.
///
/// Row `i` is the logarithm of a reported level, or of the ratio of two. Everything that lies between
/// the curve and the reports is normal, so biases, bridges, own errors and the residual process are
/// integrated out in closed form.
struct FactRows: Sendable {
  /// The observation that each row belongs to.
  private(set) var observations: [Int]
  /// How many of the rows are figures.
  private(set) var figures: Int
  /// The figures' logarithms, and the ends of the intervals.
  private(set) var lower: [Double]
  private(set) var upper: [Double]

  /// The points at which bounds and ranges that go together are integrated over all but the last.
  private(set) var lattice: [[Double]]

  private var levels: [Int]
  /// What a ratio is taken against; minus one for a level.
  private var bases: [Int]
  private var variances: [Double]
  private let fixed: [Double]
  private let levelCount: Int
  private let process: ProcessCovariance

  /// - Parameter hidden: Facts that get no row.
  init(_ evidence: SeriesEvidence, hiding hidden: Set<String> = []) {
    let all = evidence.observations.indices.filter {
      !hidden.contains(evidence.observations[$0].fact)
    }
    let isFigure = { (index: Int) in
      if case .equal = evidence.observations[index].relation { true } else { false }
    }
    let order = all.filter(isFigure) + all.filter { !isFigure($0) }
    observations = order
    figures = all.count(where: isFigure)
    let rows = order.map { evidence.observations[$0] }
    levels = rows.map(\.level)
    bases = rows.map { $0.base ?? -1 }
    variances = rows.map { $0.relation.sd * $0.relation.sd }
    lower = rows.map { $0.relation.ends.low }
    upper = rows.map { $0.relation.ends.high }
    lattice = Self.lattice(intervals: order.count - figures)
    fixed = evidence.fixedCovariance
    levelCount = evidence.levels.count
    process = ProcessCovariance(among: evidence.levels.map(\.reading))
  }

  /// How many rows there are.
  var count: Int { observations.count }

  /// Whether one of them is about a level.
  func concern(_ level: Int) -> Bool { levels.contains(level) || bases.contains(level) }

  /// The same without one of the rows.
  func without(row: Int) -> FactRows {
    var other = self
    other.observations.remove(at: row)
    if row < figures {
      other.figures -= 1
    } else {
      other.lattice = Self.lattice(intervals: count - figures - 1)
    }
    other.lower.remove(at: row)
    other.upper.remove(at: row)
    other.levels.remove(at: row)
    other.bases.remove(at: row)
    other.variances.remove(at: row)
    return other
  }

  private static func lattice(intervals: Int) -> [[Double]] {
    intervals > 1 ? IntervalLattice.points(dimensions: intervals - 1) : []
  }

  /// The rows' means from the levels' logarithms.
  func means<S: GrowthScalar>(_ logLevels: [S]) -> [S] {
    levels.indices.map { row in
      bases[row] < 0 ? logLevels[levels[row]] : logLevels[levels[row]] - logLevels[bases[row]]
    }
  }

  /// A row's covariances with something, from the levels' covariances with it.
  func combined<S: GrowthScalar>(_ covariances: [S]) -> [S] { means(covariances) }

  /// The lower triangle of the rows' covariance, row by row.
  ///
  /// - Parameters:
  ///   - loudness: How much louder the residual process is for each level; nil where it is stationary.
  ///   - instants: What unknown instants add to each level's variance.
  func covariance<S: GrowthScalar>(
    scale: S, halfLife: S, loudness: [S]?, instants: [S]
  ) -> [S] {
    var among = process.values(scale: scale, halfLife: halfLife)
    for a in 0..<levelCount {
      let start = a * (a + 1) / 2
      if let loudness {
        for b in 0...a { among[start + b] = among[start + b] * (loudness[a] * loudness[b]) }
      }
      for b in 0...a { among[start + b] = among[start + b] + S(fixed[a * levelCount + b]) }
      among[start + a] = among[start + a] + instants[a]
    }
    let between = { (a: Int, b: Int) -> S in
      a >= b ? among[a * (a + 1) / 2 + b] : among[b * (b + 1) / 2 + a]
    }
    var result: [S] = []
    result.reserveCapacity(count * (count + 1) / 2)
    for i in 0..<count {
      for j in 0...i {
        var value = between(levels[i], levels[j])
        if bases[i] >= 0 { value = value - between(bases[i], levels[j]) }
        if bases[j] >= 0 { value = value - between(levels[i], bases[j]) }
        if bases[i] >= 0, bases[j] >= 0 { value = value + between(bases[i], bases[j]) }
        result.append(i == j ? value * S(1 + 1e-12) + S(variances[i]) : value)
      }
    }
    return result
  }
}

extension ObservedRelation {
  /// The interval that it leaves open; of a figure both ends are the figure.
  fileprivate var ends: (low: Double, high: Double) {
    switch self {
    case .equal(let log, _): (log, log)
    case .between(let low, let high, _): (low, high)
    }
  }
}
