internal import OgiveCurves
internal import OgiveNumerics

/// Players that act on each other, carried through time: with derivatives, or eight draws side by side.
struct CompetitionCourse<S: EvidenceScalar>: Sendable {
  /// One player's own curve.
  struct Curve: Sendable {
    let family: any CompetingFamily
    var parameters: Parameters<S>
    /// The date from which the family counts its time, in decimal years.
    let reference: Double
  }

  /// How fast each player's clock runs: linear in time from a date on.
  struct Speeds {
    let from: Double
    let values: [S]
    /// By how much they rise a year.
    let slopes: [S]
  }

  let names: [String]
  let couplingNames: [String]
  let system: PlayerSystem
  let calendar: CompetitionCalendar
  let tolerance: StepTolerance
  var curves: [Curve]
  var coupling: [S]
  /// Each player's level at ``time``.
  var levels: [S]
  /// In decimal years.
  private(set) var time: Double

  /// A level that is as good as none, and still a number that a curve can grow from.
  private static var least: Double { 1e-100 }

  /// The players at the earliest fact of all.
  init(
    of competition: Competition, moving system: PlayerSystem, _ curves: [Curve], coupling: [S]
  ) {
    names = competition.names
    couplingNames = competition.couplings.map(\.name)
    self.system = system
    calendar = competition.calendar
    self.curves = curves
    self.coupling = coupling
    tolerance = competition.tolerance
    time = calendar.start
    levels = curves.map { _ in S(Self.least) }
    join(at: time)
  }

  /// Carries the players on to `end`, and gives their levels at the dates on the way, which ascend:
  /// those at `end` itself belong to it.
  mutating func advance(
    to end: Double, through dates: ArraySlice<Double>, at speeds: Speeds? = nil
  ) -> [[S]] {
    var rows: [[S]] = []
    rows.reserveCapacity(dates.count)
    let inner = calendar.stops.filter { $0 > time && $0 < end }
    for stop in inner + [end] {
      let next = dates.startIndex + rows.count
      let own = dates[next...].prefix { $0 <= stop }
      rows += step(to: stop, through: Array(own), at: speeds)
      if calendar.stops.contains(stop) { join(at: stop) }
    }
    return rows
  }

  /// One stretch in which nobody joins.
  private mutating func step(
    to end: Double, through dates: [Double], at speeds: Speeds?
  ) -> [[S]] {
    let count = levels.count
    let times = dates + [end]
    var table = [S](repeating: S(0.0), count: times.count * count)
    var span = table.mutableSpan
    let isAlone = calendar.entries.map { $0 > time }
    _ = S.trajectory(
      of: system.equations, from: levels, at: time, through: times.span,
      system.parameters(of: curves.map(\.parameters), coupling, isAlone: isAlone), tolerance,
      changes: changes(at: speeds), into: &span)
    levels = Array(table.suffix(count))
    time = end
    return dates.indices.map { Array(table[($0 * count)..<(($0 + 1) * count)]) }
  }

  /// The players' clocks over the coming stretch, with those standing still that have not begun.
  private func changes(at speeds: Speeds?) -> [SystemChange<S>] {
    let waits = calendar.launches.map { $0 > time }
    guard speeds != nil || waits.contains(true) else { return [] }
    let values = waits.indices.map { player -> S in
      guard !waits[player] else { return S(0.0) }
      guard let speeds else { return S(1.0) }
      return speeds.values[player] + S(time - speeds.from) * speeds.slopes[player]
    }
    let slopes = waits.indices.map { player -> S in
      waits[player] ? S(0.0) : speeds?.slopes[player] ?? S(0.0)
    }
    return [SystemChange(at: time, speeds: values, rising: slopes)]
  }

  /// Puts the players that are still alone on their curves.
  private mutating func join(at date: Double) {
    for (player, curve) in curves.enumerated() where calendar.entries[player] >= date {
      let own = (0..<curve.parameters.count).map { curve.parameters[$0] }
      let level = S.levels(of: curve.family, at: [date - curve.reference], own)[0]
      let least = S(Self.least)
      levels[player] = S.select(level, lessThan: least, then: least, else: level)
    }
  }
}
