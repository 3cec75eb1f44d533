internal import OgiveText

extension NotebookLinks {
  /// Holds a chart against what it is to show.
  static func check(
    _ request: Located<ChartRequest>, _ draft: ScenarioDraft, with decoder: inout NodeDecoder
  ) {
    let place = request.location
    switch request.value {
    case .fan(let name, let scenarios):
      let metrics = draft.series.flatMap { $0.metrics.map(\.value) }
      let known = draft.seriesNames + draft.stockNames + draft.definitionNames + metrics
      if !known.contains(name) {
        decoder.reportUnknown(
          .unknownReference, "series, metric, stock or definition", name, among: known, at: place)
      }
      for scenario in scenarios where !draft.scenarioNames.contains(scenario) {
        decoder.reportUnknown(
          .unknownReference, "scenario", scenario, among: draft.scenarioNames, at: place)
      }
    case .crossing(let name):
      let found = question(name, draft, at: place, with: &decoder)
      if let found, !(found.question is CrossingQuestion) {
        decoder.report(
          .wrongArguments, "the question '\(name)' does not ask when something happens", at: place,
          notes: ["crossing(…) draws a question that is written {crossing: …}"])
      }
    case .tornado(let name):
      let found = question(name, draft, at: place, with: &decoder)
      if let found, !(found.question is SensitivityQuestion) {
        decoder.report(
          .wrongArguments, "the question '\(name)' does not ask what moves something", at: place,
          notes: ["tornado(…) draws a question that is written {sensitivity: …}"])
      }
    case .density(let name):
      let known = densityNames(draft)
      if !known.contains(name) {
        decoder.reportUnknown(
          .unknownReference, "parameter or assumption", name, among: known, at: place)
      }
    case .share(let names):
      let known = draft.seriesNames + draft.stockNames + draft.definitionNames
      for name in names where !known.contains(name) {
        decoder.reportUnknown(
          .unknownReference, "series, stock or definition", name, among: known, at: place)
      }
    case .sweep(let name, let axis):
      guard checkSwept(name, draft, at: place, with: &decoder) else { return }
      checkAxis(axis, draft, at: place, with: &decoder)
    case .backtest(let name):
      if !draft.seriesNames.contains(name) {
        decoder.reportUnknown(
          .unknownReference, "series", name, among: draft.seriesNames, at: place)
      }
    }
  }

  /// Whether a sweep tells the answers to a question; reports where it does not.
  @discardableResult
  static func checkSwept(
    _ name: String, _ draft: ScenarioDraft, at place: SourceLocation,
    with decoder: inout NodeDecoder
  ) -> Bool {
    guard let found = question(name, draft, at: place, with: &decoder) else { return false }
    guard !draft.sweep.isEmpty else {
      decoder.report(
        .wrongArguments, "this file has no sweep", at: place, notes: ["add a block 'sweep'"])
      return false
    }
    guard (found.question as? any QuestionKind)?.isAboutPaths == true else {
      decoder.report(
        .wrongArguments, "a sweep does not answer the question '\(name)'", at: place,
        notes: ["it answers probabilities, quantiles, crossings and forecasts"])
      return false
    }
    return true
  }

  /// A chart goes along an axis whose values are listed.
  private static func checkAxis(
    _ name: String, _ draft: ScenarioDraft, at place: SourceLocation,
    with decoder: inout NodeDecoder
  ) {
    let axes = draft.sweep.map(\.name.value)
    guard axes.contains(name) else {
      decoder.reportUnknown(.unknownReference, "axis", name, among: axes, at: place)
      return
    }
    for entry in draft.sweep {
      guard case .design = entry.form else { continue }
      decoder.report(
        .wrongArguments,
        "the axis '\(entry.name.value)' is a design, which a chart cannot go along",
        at: place, notes: ["a chart shows axes with a list, a range or a zip of values"])
    }
  }

  /// What has a density: assumed numbers, and what can be assumed of a series' curve.
  private static func densityNames(_ draft: ScenarioDraft) -> [String] {
    let numbers = draft.assumptionNames.filter { !$0.contains(".") }
    return numbers
      + draft.series.flatMap { series in
        SettingReader.parameters(of: series)
          .filter { draft.competition?.owns($0, of: series) ?? true }
          .map { "\(series.name.value).\($0)" }
      }
  }
}
