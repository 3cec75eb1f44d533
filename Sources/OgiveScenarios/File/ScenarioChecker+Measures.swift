import OgiveEvidence
import OgiveText

extension ScenarioChecker {
  /// Checks that the facts which measure an event's figures are there and can do so.
  func checkMeasures(
    of event: ScenarioEvent, _ numbers: [AssumedNumber], with decoder: inout NodeDecoder
  ) {
    guard let level = unit(of: event) else { return }
    for measure in event.measures {
      switch facts.measurement(of: measure.fact.value) {
      case .failure(let problem):
        guard !problem.message.isEmpty else { continue }
        decoder.report(
          problem.code, problem.message, at: measure.fact.location, notes: problem.notes)
      case .success(let known):
        let name = event.drawnName(of: measure.key)
        guard let number = numbers.first(where: { $0.name.value == name }),
          measure.reading(of: known.fact, number: number.unit, level: level) == nil
        else { continue }
        let also =
          ["pulse", "jump"].contains(measure.key) ? ["or in '\(level)', to be held against it"] : []
        decoder.report(
          .unitMismatch,
          "'\(known.fact.id)' is in '\(known.fact.unit)', and '\(measure.key)' in '\(number.unit)'",
          at: measure.fact.location, notes: also)
      }
    }
  }
}
