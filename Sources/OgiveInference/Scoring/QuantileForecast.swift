/// A forecast as the quantiles of some levels, in order of the levels.
public struct QuantileForecast: Sendable, Hashable {
  /// The levels, ascending, each between 0 and 1 and none twice.
  public let levels: [Double]
  /// The quantile of each level; none lies below the one before.
  public let values: [Double]

  /// Levels that differ by no more than this are the same level, written or computed differently.
  static let levelTolerance = 1e-9

  /// The quantiles `values` of `levels`, in any common order.
  ///
  /// Equal quantiles of different levels are fine: a point mass is a forecast.
  ///
  /// - Throws: ``ScoreError/empty``, ``ScoreError/unequalCounts(_:_:)``, ``ScoreError/notFinite``,
  ///   ``ScoreError/levelOutOfRange(_:)``, ``ScoreError/repeatedLevel(_:)`` or
  ///   ``ScoreError/crossingQuantiles(level:)``.
  public init(levels: [Double], values: [Double]) throws(ScoreError) {
    guard levels.count == values.count else {
      throw .unequalCounts(levels.count, values.count)
    }
    guard !levels.isEmpty else { throw .empty }
    for level in levels where !(level > 0 && level < 1) { throw .levelOutOfRange(level) }
    guard values.allSatisfy(\.isFinite) else { throw .notFinite }
    let order = levels.indices.sorted { levels[$0] < levels[$1] }
    self.levels = order.map { levels[$0] }
    self.values = order.map { values[$0] }
    try checkOrder()
  }

  private func checkOrder() throws(ScoreError) {
    for i in levels.indices.dropFirst() {
      if levels[i] - levels[i - 1] <= Self.levelTolerance { throw .repeatedLevel(levels[i]) }
      if values[i] < values[i - 1] { throw .crossingQuantiles(level: levels[i]) }
    }
  }

  /// The quantile of `level`; nil where the forecast has none.
  public func quantile(_ level: Double) -> Double? {
    levels.firstIndex { ($0 - level).magnitude <= Self.levelTolerance }.map { values[$0] }
  }

  /// The median as given, or interpolated linearly between the two innermost quantiles.
  ///
  /// - Throws: ``ScoreError/missingMedian`` where all levels lie on one side of it.
  public func median() throws(ScoreError) -> Double {
    if let given = quantile(0.5) { return given }
    guard let above = levels.firstIndex(where: { $0 > 0.5 }), above > 0 else {
      throw .missingMedian
    }
    let share = (0.5 - levels[above - 1]) / (levels[above] - levels[above - 1])
    return values[above - 1] + share * (values[above] - values[above - 1])
  }

  /// The central intervals, widest first, without the median.
  ///
  /// - Throws: ``ScoreError/asymmetricLevels(missing:)`` where a level has no mirror image.
  public func centralIntervals() throws(ScoreError) -> [CentralInterval] {
    var intervals: [CentralInterval] = []
    var (low, high) = (0, levels.count - 1)
    while low < high {
      let sum = levels[low] + levels[high] - 1
      guard sum.magnitude <= Self.levelTolerance else {
        throw .asymmetricLevels(missing: Self.mirrored(levels[sum < 0 ? low : high]))
      }
      intervals.append(
        CentralInterval(lower: values[low], upper: values[high], coverage: 1 - 2 * levels[low]))
      (low, high) = (low + 1, high - 1)
    }
    if low == high, (levels[low] - 0.5).magnitude > Self.levelTolerance {
      throw .asymmetricLevels(missing: Self.mirrored(levels[low]))
    }
    return intervals
  }

  /// The level on the other side of the median, without what rounding adds to its digits.
  private static func mirrored(_ level: Double) -> Double {
    ((1 - level) / levelTolerance).rounded() * levelTolerance
  }

  /// The central interval that should hold a share `coverage` of the outcomes.
  ///
  /// - Throws: ``ScoreError/missingLevel(_:)`` where one of its ends is not among the quantiles.
  public func centralInterval(_ coverage: Double) throws(ScoreError) -> CentralInterval {
    let tail = (1 - coverage) / 2
    guard let lower = quantile(tail) else { throw .missingLevel(tail) }
    guard let upper = quantile(1 - tail) else { throw .missingLevel(1 - tail) }
    return CentralInterval(lower: lower, upper: upper, coverage: coverage)
  }

  /// The same forecast on another scale.
  ///
  /// - Throws: ``ScoreError/notPositive(_:)`` where a quantile has no logarithm.
  public func on(_ scale: ScoreScale) throws(ScoreError) -> QuantileForecast {
    scale == .natural
      ? self : try QuantileForecast(levels: levels, values: scale.values(values))
  }
}
