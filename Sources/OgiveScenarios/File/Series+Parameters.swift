internal import OgiveCurves
internal import OgiveEvidence

extension Series {
  /// The unit of a parameter of its curves: of its capacity the level's, of its growth by the year.
  func unit(of parameter: String, level: Unit) -> Unit {
    if parameter == "capacity" { return level }
    if parameter == "growth" { return Unit.year.inverse }
    let own = curves.compactMap { CurveCatalog.family(named: $0.value) }
      .flatMap(\.parameters).first { $0.name == parameter }
    switch own?.dimension {
    case .level: return level
    case .perTime: return Unit.year.inverse
    case .levelPerTime: return level / .year
    case .time, .number, nil: return .one
    }
  }
}
