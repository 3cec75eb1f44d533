internal import OgiveEvidence
internal import OgiveInference
internal import OgiveReports
internal import OgiveScenarios
internal import OgiveText

/// How a series counts time: where its last known figure stands, and how far it is from one figure to
/// the next.
struct SeriesClock {
  /// From one figure to the next.
  private enum Step {
    case months(Int)
    case days(Int)
    case plain(Double)
  }

  /// The time of the last known figure.
  let origin: Double
  /// The first day that is not known any more; nil for plain numbers.
  private let dayAfter: CalendarDate?
  private let step: Step

  /// The clock of figures at `times`, increasing and at least two, the last of them about `period`.
  ///
  /// The step is the median distance: in whole months where it is near them, else in whole days.
  init(times: [Double], lastPeriod: CalendarPeriod?) {
    origin = times[times.count - 1]
    dayAfter = lastPeriod?.dayAfter
    let gaps = zip(times.dropFirst(), times).map { $0 - $1 }.sorted()
    let median = gaps[gaps.count / 2]
    let months = (median * 12).rounded()
    if lastPeriod == nil {
      step = .plain(median)
    } else if months >= 1, abs(median * 12 - months) < 0.15 {
      step = .months(Int(months))
    } else {
      step = .days(max(1, Int((median * 365.25).rounded())))
    }
  }

  /// Whether times are dates.
  var isDated: Bool { dayAfter != nil }

  /// The origin as it is written: the last known day, or the number.
  var originName: String {
    dayAfter.map { $0.adding(days: -1).description } ?? Self.name(of: origin)
  }

  /// The date so many steps after the origin.
  func date(after steps: Int) -> ForecastDate {
    switch (step, dayAfter) {
    case (.months(let count), let day?):
      dated(day.adding(months: count * steps), horizon: steps)
    case (.days(let count), let day?):
      dated(day.adding(days: count * steps), horizon: steps)
    case (.plain(let length), _):
      plain(origin + Double(steps) * length, horizon: steps)
    default: plain(origin, horizon: 0)
    }
  }

  /// The date at the end of `period`, or at a plain number.
  func date(at time: Double, period: CalendarPeriod?) -> ForecastDate {
    let horizon = Int(exactly: ((time - origin) / years).rounded()) ?? 0
    return period.map { dated($0.dayAfter, horizon: horizon) } ?? plain(time, horizon: horizon)
  }

  /// The date a length of time after the origin.
  func date(after amount: TimeAmount) -> ForecastDate {
    let time = origin + amount.years
    guard let dayAfter else { return date(at: time, period: nil) }
    let end =
      amount.wholeMonths.map { dayAfter.adding(months: $0) }
      ?? dayAfter.adding(days: Int((min(amount.years, 9999) * 365.25).rounded()))
    let horizon = Int(exactly: ((end.decimalYear - origin) / years).rounded()) ?? 0
    return dated(end, horizon: horizon)
  }

  /// A step in the time of the figures.
  private var years: Double {
    switch step {
    case .months(let count): Double(count) / 12
    case .days(let count): Double(count) / 365.25
    case .plain(let length): length
    }
  }

  private func dated(_ dayAfter: CalendarDate, horizon: Int) -> ForecastDate {
    ForecastDate(
      time: dayAfter.decimalYear, name: dayAfter.adding(days: -1).description, horizon: horizon)
  }

  private func plain(_ time: Double, horizon: Int) -> ForecastDate {
    ForecastDate(time: time, name: Self.name(of: time), horizon: horizon)
  }

  private static func name(of time: Double) -> String {
    DecimalText.shortest(time, significantDigits: 12)
  }
}
