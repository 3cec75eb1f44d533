import OgiveEvidence
import OgiveInference
import OgiveText

/// Holds the blocks of a file against each other: what one names another must have.
enum ScenarioLinks {
  /// Joins series with their models and scenarios with what they extend, and reports every name
  /// that nothing in the file bears.
  static func join(_ draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    joinModels(&draft, with: &decoder)
    refuseSharedNames(draft, with: &decoder)
    draft.merged = ScenarioMerge(draft).merged(with: &decoder)
    checkPeriods(draft, with: &decoder)
    checkScenarios(draft, with: &decoder)
    NotebookLinks.check(draft, with: &decoder)
  }

  private static func joinModels(_ draft: inout ScenarioDraft, with decoder: inout NodeDecoder) {
    let names = draft.series.map(\.name.value)
    for entry in draft.model where !names.contains(entry.series.value) {
      decoder.reportUnknown(
        .unknownReference, "series", entry.series.value, among: names, at: entry.series.location)
    }
    for index in draft.series.indices {
      let name = draft.series[index].name
      let entry = draft.model.first { $0.series.value == name.value }
      if let entry, entry.pooled == nil {
        draft.series[index].curves = entry.curves
      } else if draft.competition?.players.contains(where: { $0.value == name.value }) ?? false {
        decoder.report(
          .missingKey, "the player '\(name.value)' has no curve of its own in 'model'",
          at: entry?.pooled ?? name.location, notes: ["model: {\(name.value): {curve: logistic}}"])
      } else {
        draft.series[index].pool(at: entry?.pooled ?? name.location)
      }
    }
  }

  /// A name means one thing in expressions.
  private static func refuseSharedNames(_ draft: ScenarioDraft, with decoder: inout NodeDecoder) {
    let reserved = ["and", "or", "not", "time"]
    let kinds: [(String, [Located<String>])] = [
      ("a series", draft.series.map(\.name)),
      ("an assumption", draft.numberEntries.map(\.name)),
      ("a stock", draft.stocks.map(\.name)), ("a definition", draft.definitions.map(\.name)),
    ]
    var owner: [String: String] = [:]
    for (kind, names) in kinds {
      for name in names {
        if reserved.contains(name.value) {
          decoder.report(
            .unknownName, "'\(name.value)' is a word of the expression language", at: name.location)
        }
        if let other = owner[name.value] {
          decoder.report(
            .duplicateIdentifier, "'\(name.value)' is already the name of \(other)",
            at: name.location)
        }
        owner[name.value] = kind
      }
    }
  }

  /// A question is asked in scenarios that there are.
  private static func checkScenarios(_ draft: ScenarioDraft, with decoder: inout NodeDecoder) {
    for scenario in draft.questions.flatMap({ $0.scenarios ?? [] })
    where !draft.scenarioNames.contains(scenario.value) {
      decoder.reportUnknown(
        .unknownReference, "scenario", scenario.value, among: draft.scenarioNames,
        at: scenario.location)
    }
  }

  /// What is asked has to lie inside the stretch of the file.
  private static func checkPeriods(_ draft: ScenarioDraft, with decoder: inout NodeDecoder) {
    guard let time = draft.time else { return }
    for period in draft.questions.flatMap(\.question.periods) {
      if period.value.dayAfter > time.to.dayAfter {
        decoder.report(
          .valueOutOfRange, "\(period.value) ends after the last period of 'time', \(time.to)",
          at: period.location)
      } else if period.value.dayAfter <= time.from.firstDay {
        decoder.report(
          .valueOutOfRange, "\(period.value) ends before the first period of 'time', \(time.from)",
          at: period.location)
      }
    }
  }
}
