internal import OgiveCurves

/// When each player joins the others.
///
/// A system starts at the earliest fact of all. Up to its own first fact a player follows its own curve:
/// it takes the others' room, but what they do to it is already in its figures. From then on all act on
/// all. A player whose curve counts from a launch stands still before that.
struct CompetitionCalendar: Sendable {
  /// The earliest fact of all.
  let start: Double
  /// Where each player comes under the others' effects.
  let entries: [Double]
  /// Before when each player does not move.
  let launches: [Double]
  /// The dates at which the players that are still alone are put on their curves, ascending from
  /// ``start``.
  let stops: [Double]

  /// - Parameters:
  ///   - firstFacts: The earliest instant at which each player's facts read it.
  ///   - launches: When each player began, for those whose curve counts from there.
  ///   - meetsAtLaunch: Whether the system starts with the last launch where all facts come later.
  init(
    firstFacts: [Double], launches: [Double?], letsPlayersEnter: Bool, meetsAtLaunch: Bool = false
  ) {
    let latest = meetsAtLaunch ? launches.compactMap { $0 }.max() : nil
    let start = min(firstFacts.min() ?? 0, latest ?? .infinity)
    let entries = letsPlayersEnter ? firstFacts : firstFacts.map { _ in start }
    let last = entries.max() ?? start
    self.start = start
    self.entries = entries
    self.launches = launches.map { $0 ?? -.infinity }
    // A curve that is too small for a number at one stop is not so at the next.
    let years = stride(from: start + 1, to: last, by: 1)
    let begun = launches.compactMap { $0 }.filter { $0 > start }
    stops = Set([start] + entries + years + begun).sorted()
  }
}
