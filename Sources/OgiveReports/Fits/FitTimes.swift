internal import OgiveCurves
internal import OgiveEvidence

/// How the times of a fit are written: as days or months where the figures are dated, else as numbers.
struct FitTimes {
  let isDated: Bool
  /// The time from one figure to the next.
  let period: Double
  let style: NumberStyle

  /// Figures nearer to each other than this, in years, are told by their days.
  private static let dailyPeriod = 0.05

  /// A point in time.
  func point(_ time: Double) -> String {
    guard isDated, (1..<10_000).contains(time) else {
      return style.text(time, significantDigits: 6)
    }
    let day = CalendarDate(containing: time)
    return period < Self.dailyPeriod ? day.description : NumberStyle.month(time)
  }

  /// The time of a figure, which stands for the period that it ends.
  func figure(_ time: Double) -> String {
    isDated ? point(time - min(period, Self.dailyPeriod) / 4) : point(time)
  }

  /// A stretch of time.
  func stretch(_ length: Double, significantDigits: Int = 3) -> String {
    let text = style.text(length * unit.perYear, significantDigits: significantDigits)
    return isDated ? "\(text) \(unit.name)s" : text
  }

  /// A change in one unit of time.
  func rate(_ rate: Double) -> String {
    "\(style.text(rate / unit.perYear)) per \(unit.name)"
  }

  /// The unit of stretches of time, and how many there are in one of the figures' own.
  private var unit: (name: String, perYear: Double) {
    guard isDated else { return ("unit of t", 1) }
    return period < Self.dailyPeriod ? ("day", 365.25) : ("year", 1)
  }

  /// Whether a parameter of a family is a point in time, and not a stretch of it.
  static func isPoint(_ parameter: Parameter, of family: any CurveFamily) -> Bool {
    parameter.dimension == .time && family.origin == .anywhere
  }
}
