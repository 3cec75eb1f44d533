import OgiveCurves
import OgiveInference
import OgiveText

extension ScenarioChecker {
  /// Refuses a change of the capacity of a series of which a curve grows without a limit, and one of a
  /// parameter which only moves them in time.
  func checkEffect(of event: ScenarioEvent, with decoder: inout NodeDecoder) {
    guard checkPlayer(of: event, with: &decoder) else { return }
    switch event.target {
    case .capacity:
      refuseCapacity(of: event.series.value, at: event.series.location, with: &decoder)
    case .parameter(let name):
      refuseMoving(name, of: event.series.value, at: event.series.location, with: &decoder)
    case .level, .growth, .stock: break
    }
  }

  /// Refuses to set what changes nothing: the level goes on from where it is, so that a parameter
  /// which only moves a curve in time is undone.
  func checkEffect(of setting: ScenarioSetting, with decoder: inout NodeDecoder) {
    guard case .parameter(let series, let name) = setting.target,
      checkOwner(of: name, series, at: setting.name.location, with: &decoder)
    else { return }
    if name == "capacity" {
      refuseCapacity(of: series, at: setting.name.location, with: &decoder)
      return
    }
    refuseMoving(name, of: series, at: setting.name.location, with: &decoder)
  }

  /// Whether a parameter belongs to the series that is changed by it; reports one that does not.
  private func checkOwner(
    of parameter: String, _ series: String, at location: SourceLocation,
    with decoder: inout NodeDecoder
  ) -> Bool {
    guard let competition = draft.competition,
      let player = draft.series.first(where: { $0.name.value == series })
    else { return true }
    return competition.parameters(of: series).contains(parameter)
      || (competition.checkOwner(of: parameter, player, at: location, with: &decoder)
        && competition.checkChange(of: parameter, player, at: location, with: &decoder))
  }

  /// Whether an event can happen to the series; reports what cannot happen to a player.
  private func checkPlayer(of event: ScenarioEvent, with decoder: inout NodeDecoder) -> Bool {
    let series = event.series
    guard event.target != .stock else { return true }
    if let part = event.target.part {
      return checkOwner(of: part, series.value, at: series.location, with: &decoder)
    }
    guard let competition = draft.competition, competition.system.value.isShared,
      competition.players.contains(where: { $0.value == series.value })
    else { return true }
    decoder.report(
      .invalidEvent,
      "nobody can join '\(series.value)' from elsewhere: the players of "
        + "\(competition.system.value.rawValue) share what there is", at: series.location,
      notes: ["let the event act on '\(series.value).growth'"])
    return false
  }

  private func refuseMoving(
    _ name: String, of series: String, at location: SourceLocation, with decoder: inout NodeDecoder
  ) {
    let owners = families(of: series).compactMap { family in
      family.parameters.firstIndex { $0.name == name }.map { (family, $0) }
    }
    guard !owners.isEmpty, owners.allSatisfy({ $0.0.isOnlyMoved(by: $0.1) }) else { return }
    decoder.report(
      .noEffect,
      "setting '\(series).\(name)' has no effect: it moves the curve in time, and"
        + " the level goes on from where it is",
      at: location, notes: ["to delay or hasten what comes, change '\(series).growth'"])
  }

  private func refuseCapacity(
    of series: String, at location: SourceLocation, with decoder: inout NodeDecoder
  ) {
    let unlimited = families(of: series).filter { !$0.isLimited }
    guard !unlimited.isEmpty else { return }
    let names = unlimited.map(\.name).joined(separator: ", ")
    decoder.report(
      .noEffect,
      "'\(series)' has no capacity to change: its curve '\(names)' grows without a limit",
      at: location,
      notes: [
        "act on '\(series).growth', or name curves with a capacity in 'model' instead of \(names)"
      ])
  }

  /// The families that a series is fitted with.
  func families(of series: String) -> [any CurveFamily] {
    let curves = draft.series.first { $0.name.value == series }?.curves ?? []
    return curves.compactMap { CurveCatalog.family(named: $0.value) }
  }
}
