import OgiveCurves
import OgiveInference
import OgiveText

/// A `competition` block before it is held against its series.
struct CompetitionEntry: Sendable {
  /// What is believed of one player's effect on another.
  struct Effect: Sendable {
    var source: Located<String>
    var target: Located<String>
    var prior: WrittenDistribution
    var because: Translated<String>
  }

  /// What is believed of what all players share.
  struct Budget: Sendable {
    var location: SourceLocation
    var prior: WrittenDistribution
    var because: Translated<String>
  }

  var system: Located<CompetitionLaw>
  var players: [Located<String>]
  var effects: [Effect]
  var budget: Budget?

  /// What may be set of a player beside its curve: its effects on the others, as in `on.douyin`.
  func parameters(of series: String) -> [String] {
    guard system.value.coupling.hasEffects, players.contains(where: { $0.value == series }) else {
      return []
    }
    return players.filter { $0.value != series }
      .map { CompetitionProjection.effect(on: $0.value) }
  }

  /// Whether a parameter of a series is its own: that of a player may be another's, or follow from what
  /// all share.
  func owns(_ parameter: String, of series: Series) -> Bool {
    guard system.value.borrowing != nil,
      let seat = players.firstIndex(where: { $0.value == series.name.value })
    else { return true }
    let own = series.curves.compactMap { CurveCatalog.family(named: $0.value) }
      .flatMap { system.value.ownParameters(of: seat, $0) }
    return parameter == "growth" ? !own.isEmpty : own.contains(parameter)
  }

  /// Whether something follows from the change of a parameter of a series: that of a player may be over
  /// once all have begun.
  private func changes(_ parameter: String, of series: Series) -> Bool {
    guard let seat = players.firstIndex(where: { $0.value == series.name.value }) else {
      return true
    }
    let families = series.curves.compactMap { CurveCatalog.family(named: $0.value) }
    return !families.contains {
      system.value.pastParameters(of: seat, $0).contains(parameter)
    }
  }

  /// Whether a parameter of a series is its own and something follows from its change.
  func moves(_ parameter: String, of series: Series) -> Bool {
    owns(parameter, of: series) && changes(parameter, of: series)
  }

  /// Whether something follows from the change of a parameter of a series; reports one from which nothing
  /// does.
  func checkChange(
    of parameter: String, _ series: Series, at location: SourceLocation,
    with decoder: inout NodeDecoder
  ) -> Bool {
    guard !changes(parameter, of: series) else { return true }
    let last = players.last?.value ?? ""
    decoder.report(
      .noEffect,
      "nothing follows from '\(series.name.value).\(parameter)': it is told of the time before '\(last)' began",
      at: location, notes: ["the market of all is '\(last).\(parameter)'"])
    return false
  }

  /// Whether a parameter of a series is its own; reports one that is not.
  func checkOwner(
    of parameter: String, _ series: Series, at location: SourceLocation,
    with decoder: inout NodeDecoder
  ) -> Bool {
    guard !owns(parameter, of: series) else { return true }
    let name = series.name.value
    let own = SettingReader.parameters(of: series).filter { owns($0, of: series) }
      .map { "\(name).\($0)" }.joined(separator: ", ")
    decoder.report(
      .unknownParameter,
      "'\(name).\(parameter)' is not the player's own in \(system.value.rawValue)",
      at: location,
      notes: [system.value.borrowing, own.isEmpty ? nil : "its own: \(own)"].compactMap { $0 })
    return false
  }
}
