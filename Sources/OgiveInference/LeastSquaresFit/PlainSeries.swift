/// Plain figures to be fitted: times and levels, or times and what was added in the period up to
/// each.
public struct PlainSeries: Sendable, Hashable {
  /// What the figures are.
  public enum Kind: String, Sendable {
    /// Levels: users, the total so far.
    case cumulative
    /// What was added in one period after the other, each reaching to its figure's time: fitted as
    /// differences of the cumulative curve and never as its slope.
    case flow
  }

  /// The time of each figure; for a flow the end of its period.
  public let times: [Double]
  /// The figures.
  public let values: [Double]
  /// The weight of each figure's squared residual.
  public let weights: [Double]
  /// What the figures are.
  public let kind: Kind
  /// When growth began; families that count time from the launch need it. Where none is stated it is
  /// the first time less the median spacing.
  public let launch: Double
  /// Fits a flow as the slope of the curve, which is the trap that `certify` shows.
  package let isDensity: Bool

  /// The figures `values` at `times`, all of weight one unless `weights` are given.
  /// - Throws: Where counts differ, a figure is not finite, a weight is not above zero, or the times
  ///   of a flow do not increase by about one period each: months may differ in length, a period
  ///   may not be missing.
  public init(
    times: [Double], values: [Double], weights: [Double]? = nil, kind: Kind = .cumulative,
    launch: Double? = nil
  ) throws(LeastSquaresFitError) {
    try self.init(times, values, weights, kind, launch, isDensity: false)
  }

  package init(
    _ times: [Double], _ values: [Double], _ weights: [Double]?, _ kind: Kind, _ launch: Double?,
    isDensity: Bool
  ) throws(LeastSquaresFitError) {
    let weights = weights ?? times.map { _ in 1 }
    guard times.count == values.count, times.count == weights.count else {
      throw .unequalCounts(times: times.count, values: values.count, weights: weights.count)
    }
    for i in times.indices
    where !(times[i].isFinite && values[i].isFinite && weights[i].isFinite && weights[i] > 0) {
      throw .unusableFigure(at: i)
    }
    if kind == .flow { try Self.checkPeriods(endingAt: times) }
    self.times = times
    self.values = values
    self.weights = weights
    self.kind = kind
    self.launch = launch ?? Self.launch(before: times)
    self.isDensity = isDensity
  }

  private static func checkPeriods(
    endingAt times: [Double]
  ) throws(LeastSquaresFitError) {
    for i in times.indices.dropFirst() where times[i] <= times[i - 1] {
      throw .unorderedFlow(at: i)
    }
    let period = medianSpacing(times)
    for i in times.indices.dropFirst()
    where !(0.5 * period...1.5 * period).contains(times[i] - times[i - 1]) {
      throw .unevenFlow(at: i)
    }
  }

  /// The first time less the median spacing of distinct times; the first time less one without a
  /// spacing.
  private static func launch(before times: [Double]) -> Double {
    let distinct = Set(times).sorted()
    return (distinct.first ?? 0) - medianSpacing(distinct)
  }

  /// The median spacing of distinct times; one without a spacing.
  public var period: Double { Self.medianSpacing(Set(times).sorted()) }

  private static func medianSpacing(_ times: [Double]) -> Double {
    let spacings = zip(times.dropFirst(), times).map { $0 - $1 }.sorted()
    guard !spacings.isEmpty else { return 1 }
    let middle = spacings.count / 2
    return spacings.count.isMultiple(of: 2)
      ? (spacings[middle - 1] + spacings[middle]) / 2 : spacings[middle]
  }

  /// The beginning of the first period: the first time less the median spacing.
  var firstPeriodStart: Double { Self.launch(before: times) }

  /// The total so far at each time: the figures themselves unless they are a flow.
  var totals: [Double] {
    guard kind == .flow else { return values }
    var total = 0.0
    return values.map { value in
      total += value
      return total
    }
  }
}
