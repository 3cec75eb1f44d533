internal import OgiveEvidence
internal import OgiveInference
internal import OgiveReports
public import OgiveText

extension DataSeries {
  /// What is to be forecast of the series, called `name` where the file gives it none.
  ///
  /// - Throws: Where it has too few figures, or no date lies after them.
  public func planned(
    _ request: ForecastRequest, unnamed name: String
  ) throws(DiagnosticError) -> PlannedForecast {
    let name = self.name ?? name
    let isDated = periods.contains { $0 != nil }
    let origin = try request.origin.map { text throws(DiagnosticError) in
      try Self.time(text, isDated: isDated, option: "--origin").time
    }
    let figures = KnownFigures(of: self, until: origin ?? .infinity)
    let place = figures.places.last ?? places.last
    let history = try figures.history(of: name, ceiling: request.ceiling, at: place)
    let clock = SeriesClock(times: figures.times, lastPeriod: figures.lastPeriod)
    let asked = try dates(of: request, clock)
    let later = asked.filter { $0.time > history.origin }
    guard !later.isEmpty else {
      throw DiagnosticError([ForecastError.unorderedDates(at: 0).diagnostic(of: name, at: place)])
    }
    let early = asked.count - later.count
    let missed = Diagnostic(
      .valueOutOfRange,
      "\(early == 1 ? "a date" : "\(early) dates") not after the last known figure of '\(name)'"
        + " left out", at: place, severity: .warning)
    return PlannedForecast(
      series: name, origin: clock.originName, history: history, dates: later,
      warnings: figures.warnings + (early > 0 ? [missed] : []), place: place)
  }

  /// The dates that are asked for, in order and once each.
  private func dates(
    of request: ForecastRequest, _ clock: SeriesClock
  ) throws(DiagnosticError) -> [ForecastDate] {
    guard request.dates.isEmpty else {
      var dates: [ForecastDate] = []
      for text in request.dates {
        let (time, period) = try Self.time(text, isDated: clock.isDated, option: "--at")
        dates.append(clock.date(at: time, period: period))
      }
      let sorted = dates.sorted { $0.time < $1.time }
      return sorted.indices.filter { $0 == 0 || sorted[$0 - 1].time < sorted[$0].time }
        .map { sorted[$0] }
    }
    switch request.horizon {
    case .steps(let count):
      return (1...count).map(clock.date(after:))
    case .time(let amount):
      let end = clock.date(after: amount)
      let steps = (1...ForecastRequest.mostDates).lazy.map(clock.date(after:))
        .prefix { $0.time <= end.time + 1e-6 }
      return steps.isEmpty ? [end] : Array(steps)
    }
  }

  /// The time that a date of the command line means.
  private static func time(
    _ text: String, isDated: Bool, option: String
  ) throws(DiagnosticError) -> (time: Double, period: CalendarPeriod?) {
    guard isDated else {
      guard let number = Double(text), number.isFinite else {
        throw DiagnosticError([
          Diagnostic(
            .invalidNumber, "\(option): '\(text)' is not a number", at: nil,
            notes: ["the times of this file are plain numbers"])
        ])
      }
      return (number, nil)
    }
    do {
      let period = try CalendarPeriod(parsing: text)
      return (period.endYear, period)
    } catch {
      throw DiagnosticError([
        Diagnostic(error.code, "\(option): \(error.message)", at: nil, notes: error.notes)
      ])
    }
  }
}
