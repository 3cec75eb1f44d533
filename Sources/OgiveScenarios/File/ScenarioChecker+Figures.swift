import OgiveEvidence
import OgiveText

/// What a figure may be, for those that are drawn: as written ones are checked where they are read.
private struct FigureRange {
  /// The units that it may have; a number is taken in the first that fits.
  var units: [Unit]
  /// The bounds in the first unit.
  var lower = -Double.infinity
  var upper = Double.infinity
  /// What lies between the bounds.
  var what: String
}

extension ScenarioChecker {
  /// Checks the numbers that an event's figures are drawn from: their units, and that what is drawn
  /// makes sense.
  func checkFigures(
    of event: ScenarioEvent, _ numbers: [AssumedNumber], with decoder: inout NodeDecoder
  ) {
    if let name = event.action.value.drawnName {
      check(
        name, range(of: event.action.value, in: event), of: event, numbers,
        at: event.action.location, with: &decoder)
    }
    if case .share(.drawn(let name)) = event.keeps?.value, let place = event.keeps?.location {
      check(
        name, FigureRange(units: [.one], lower: 0, upper: 1, what: "a share from 0 % to 100 %"),
        of: event, numbers, at: place, with: &decoder)
    }
    for length in [event.ramp, event.halfLife] {
      guard let length, let name = length.value.name else { continue }
      check(
        name, FigureRange(units: [.year], lower: 0, what: "a length of time"), of: event, numbers,
        at: length.location, with: &decoder)
    }
  }

  /// What the figure of an event's verb may be; nil where the unit of its series is not known.
  private func range(of action: ScenarioEvent.Action, in event: ScenarioEvent) -> FigureRange? {
    guard let level = unit(of: event) else { return nil }
    switch (action, event.target) {
    case (.multiply, _): return FigureRange(units: [.one], lower: 0, what: "a factor")
    case (.pulse, _), (.jump, _):
      return FigureRange(units: [.one, level], lower: -1, what: "a share of the level")
    case (.add, .stock): return FigureRange(units: [level / .year], what: "a flow")
    case (.add, .growth): return FigureRange(units: [.one], what: "a pure number")
    case (.set, .growth): return FigureRange(units: [.one], lower: 0, what: "the clock's speed")
    case (.add, _):
      return FigureRange(units: [parameterUnit(of: event)], what: event.subject)
    case (.set, _):
      let bounds = bounds(on: event.target.part ?? "", of: event.series.value)
      return FigureRange(
        units: [parameterUnit(of: event)], lower: bounds.lower, upper: bounds.upper,
        what: event.subject)
    }
  }

  /// The unit of the series or stock that an event acts on.
  func unit(of event: ScenarioEvent) -> Unit? {
    event.target == .stock
      ? draft.stocks.first { $0.name.value == event.series.value }?.unit.value
      : units[event.series.value]
  }

  /// The unit of the capacity or parameter that an event changes.
  func parameterUnit(of event: ScenarioEvent) -> Unit {
    let series = draft.series.first { $0.name.value == event.series.value }
    let level = units[event.series.value] ?? .one
    return series?.unit(of: event.target.part ?? "capacity", level: level) ?? level
  }

  private func check(
    _ name: String, _ range: FigureRange?, of event: ScenarioEvent, _ numbers: [AssumedNumber],
    at location: SourceLocation, with decoder: inout NodeDecoder
  ) {
    // A number that could not be read is not the event's fault.
    guard let range, let number = numbers.first(where: { $0.name.value == name }) else { return }
    guard let unit = range.units.first(where: { number.unit.conversionFactor(to: $0) != nil }),
      let factor = number.unit.conversionFactor(to: unit)
    else {
      decoder.report(
        .unitMismatch,
        "expected a figure in '\(range.units.map(\.description).joined(separator: "' or '"))', '\(name)' is in '\(number.unit)'",
        at: location)
      return
    }
    guard unit == range.units[0] else { return }
    // One draw in ten thousand beyond the bounds is one too many of what cannot be.
    let (low, high) = (
      factor * number.distribution.quantile(1e-4), factor * number.distribution.quantile(1 - 1e-4)
    )
    guard low < range.lower || high > range.upper else { return }
    decoder.report(
      .valueOutOfRange,
      "'\(name)' may be \(AnswerRow.name(of: low < range.lower ? low : high)), which \(range.what) cannot",
      at: location,
      notes: [
        range.upper == 1
          ? "a beta lies between 0 and 1"
          : "a lognormal lies above zero, a uniform between two values"
      ])
  }
}
