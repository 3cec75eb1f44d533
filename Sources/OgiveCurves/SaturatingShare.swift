import OgiveNumerics

/// A sum of shares at a time, with its derivatives by time.
struct SaturatingShare<S: SystemScalar> {
  private(set) var value = S(0.0)
  private var first = S(0.0)
  private var second = S(0.0)
  private var third = S(0.0)

  /// Adds a share so many times, which may be below zero.
  @inline(__always) mutating func add(_ path: LogOddsPath<S>, in time: S, times: Double) {
    let share = path.share(in: time)
    let left = 1.0 - share
    let rise = path.slope * share * left
    value = value + S(times) * share
    first = first + S(times) * rise
    second = second + S(times) * path.slope * rise * (left - share)
    third = third + S(times) * path.slope * path.slope * rise * (1.0 - 6.0 * share * left)
  }

  /// The path on which the log-odds go on as they change here.
  func path(from time: S) -> LogOddsPath<S> {
    let (share, rest) = (Self.positive(value, 1e-12), Self.positive(1.0 - value, 1e-12))
    let logOdds = S.log(share / rest)
    let slope = first / (share * rest)
    return LogOddsPath(now: logOdds - slope * time, slope: slope)
  }

  /// Below zero before y''/y' is least, where y are the log-odds and fall; above zero from there on, and
  /// where nothing of the share is left.
  var turn: S {
    let odds = value * (1.0 - value)
    let skew = (1.0 - 2.0 * value) / odds
    let bend = second / first
    let change =
      third / first - bend * bend - second * skew
      + first * first * (2.0 / odds + skew * skew)
    let falling = S.select(first, lessThan: 0, then: change, else: -1)
    return S.select(0, lessThan: value, then: falling, else: 1)
  }

  /// What is left, however little.
  var left: S { Self.positive(value, 1e-300) }

  private static func positive(_ share: S, _ least: Double) -> S {
    S.select(share, lessThan: S(least), then: S(least), else: share)
  }
}
