internal import OgiveEvidence
internal import OgiveInference
internal import OgiveText

/// The figures of a series that a forecast may use, with what had to be left out.
struct KnownFigures {
  private(set) var times: [Double] = []
  private(set) var values: [Double] = []
  private(set) var places: [SourceLocation] = []
  private(set) var lastPeriod: CalendarPeriod?
  private(set) var warnings: [Diagnostic] = []

  /// The most figures that are used of one series; more are thinned evenly.
  static let mostCount = 200

  /// The figures of `series` up to `origin`: of several at one time the last row counts, and those
  /// that are not above zero are dropped.
  init(of series: DataSeries, until origin: Double = .infinity) {
    var dropped: [SourceLocation] = []
    var repeated: [SourceLocation] = []
    // What was known at a time includes the figure of that time, written to any digits.
    for i in series.times.indices where series.times[i] <= origin + 1e-9 {
      guard series.values[i] > 0 else {
        dropped.append(series.places[i])
        continue
      }
      if times.last == series.times[i] {
        repeated.append(series.places[i])
        times.removeLast()
        values.removeLast()
        places.removeLast()
      }
      times.append(series.times[i])
      values.append(series.values[i])
      places.append(series.places[i])
      lastPeriod = series.periods[i]
    }
    warn(.valueNotPositive, dropped, "not above zero", "left out: growth is a matter of logarithms")
    warn(
      .repeatedRow, repeated, "of a time that has one already", "used instead: the last row counts")
    thin()
  }

  private mutating func warn(
    _ code: DiagnosticCode, _ places: [SourceLocation], _ what: String, _ done: String
  ) {
    guard let first = places.first else { return }
    let figures = places.count == 1 ? "a figure" : "\(places.count) figures"
    warnings.append(
      Diagnostic(code, "\(figures) \(what) \(done)", at: first, severity: .warning))
  }

  private mutating func thin() {
    guard times.count > Self.mostCount else { return }
    let (count, last) = (Self.mostCount, times.count - 1)
    let kept = (0..<count).map { $0 * last / (count - 1) }
    warnings.append(
      Diagnostic(
        .figuresThinned, "\(times.count) figures are more than a forecast can use", at: places[0],
        notes: ["\(count) of them are used, spread evenly, the first and the last included"],
        severity: .warning))
    times = kept.map { times[$0] }
    values = kept.map { values[$0] }
    places = kept.map { places[$0] }
  }

  /// The history that they are, below `ceiling`.
  ///
  /// - Parameter place: Where it is said that too few are known.
  /// - Throws: Where they are too few, or one of them lies above the ceiling.
  func history(
    of name: String, ceiling: Double?, at place: SourceLocation?
  ) throws(DiagnosticError) -> ForecastHistory {
    if let ceiling, let above = values.firstIndex(where: { $0 > ceiling }) {
      throw DiagnosticError([
        Diagnostic(
          .valueOutOfRange, "this figure of '\(name)' lies above the ceiling", at: places[above])
      ])
    }
    do {
      return try ForecastHistory(times: times, values: values, ceiling: ceiling)
    } catch {
      throw DiagnosticError([error.diagnostic(of: name, at: place)])
    }
  }
}

extension ForecastError {
  /// The error about the series called `name`.
  func diagnostic(of name: String, at place: SourceLocation?) -> Diagnostic {
    switch self {
    case .tooFewFigures(let count):
      let figures =
        count == 0 ? "no figure is known" : count == 1 ? "one figure is" : "\(count) figures are"
      return Diagnostic(
        .tooFewFacts,
        count == 0 ? "\(figures) of '\(name)'" : "\(figures) too few to forecast '\(name)'",
        at: place, notes: ["a forecast needs \(ForecastHistory.leastCount) figures above zero"])
    case .noCurve:
      return Diagnostic(
        .curveDoesNotApply, "no growth curve comes near the figures of '\(name)'", at: place)
    case .unorderedDates:
      return Diagnostic(
        .valueOutOfRange, "'\(name)' has no later date to forecast", at: place)
    case .unequalCounts, .unusableFigure, .unorderedTimes, .ceilingBelowLast:
      return Diagnostic(.valueOutOfRange, "'\(name)' cannot be forecast", at: place)
    }
  }
}
