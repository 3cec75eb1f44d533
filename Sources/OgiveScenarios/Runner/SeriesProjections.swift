internal import OgiveEvidence
internal import OgiveInference

/// The draws of every series, with those that compete side by side.
struct SeriesProjections: Sendable {
  /// Series that are projected together: one alone, or the players of a competition.
  struct Group: Sendable {
    /// Which of the series, players in the order of the competition.
    let members: [Int]
    /// Nil for one alone.
    let competition: CompetitionProjection?
  }

  /// Each series by itself: players without each other's events.
  let all: [SeriesProjection]
  let groups: [Group]

  /// - Parameters:
  ///   - all: The draws of each series by itself.
  ///   - competitions: The players of each competition, and the competition.
  init(
    _ all: [SeriesProjection], competitions: [(members: [Int], projection: CompetitionProjection)]
  ) {
    let playing = Set(competitions.flatMap(\.members))
    self.init(
      all: all,
      groups: competitions.map { Group(members: $0.members, competition: $0.projection) }
        + all.indices.filter { !playing.contains($0) }
        .map { Group(members: [$0], competition: nil) })
  }

  private init(all: [SeriesProjection], groups: [Group]) {
    self.all = all
    self.groups = groups
  }

  /// Some of the series, under new numbers: those whose whole group is among them.
  func restricted(to chosen: [Int]) -> SeriesProjections {
    SeriesProjections(
      all: chosen.map { all[$0] },
      groups: groups.compactMap { group in
        let members = group.members.compactMap { chosen.firstIndex(of: $0) }
        guard members.count == group.members.count else { return nil }
        return Group(members: members, competition: group.competition)
      })
  }

  /// A series' group and its place in it.
  func place(of series: Int) -> (group: Int, member: Int)? {
    for (index, group) in groups.enumerated() {
      if let member = group.members.firstIndex(of: series) { return (index, member) }
    }
    return nil
  }

  /// The players that a series acts on, itself included; empty alone.
  func players(with series: Int) -> [Int] {
    guard let group = place(of: series).map({ groups[$0.group] }), group.competition != nil else {
      return []
    }
    return group.members
  }

  /// The members of a group under a plan for each.
  func projected(
    _ group: Group, _ plans: [SeriesPlan], _ calendar: RunCalendar, withMeans: [Bool]
  ) -> [ProjectedSeries] {
    guard let competition = group.competition else {
      return [
        ProjectedSeries(
          all[group.members[0]], plan: plans[0], calendar: calendar, withMeans: withMeans[0])
      ]
    }
    return ProjectedSeries.players(
      of: competition, plans: plans, calendar: calendar, withMeans: withMeans)
  }

  /// The paths of a group's members under a plan for each.
  func levels(of group: Group, _ plans: [SeriesPlan]) -> [DrawTable] {
    guard let competition = group.competition else {
      return [
        all[group.members[0]].levels(
          schedule: plans[0].schedule, interventions: plans[0].interventions)
      ]
    }
    return competition.levels(plans.map(\.competing))
  }

  /// The same for some of the draws in an order of their own: the draw `order[place]` under the effects
  /// of the draw at `place`.
  func levels(of group: Group, _ plans: [SeriesPlan], in order: [Int]) -> [DrawTable] {
    guard let competition = group.competition else {
      return [
        all[group.members[0]].levels(
          of: order, schedule: plans[0].schedule, interventions: plans[0].interventions)
      ]
    }
    return competition.levels(plans.map(\.competing), in: order)
  }

  /// The draws of a series' capacity, without events and competitors.
  func capacities(of series: Int) -> [Double] { all[series].capacities }

  /// The draws of a series' level at a date, without events and without what no curve explains.
  func curveLevels(of series: Int, at date: Double) -> [Double] {
    guard let (group, member) = place(of: series), let competition = groups[group].competition
    else { return all[series].curveLevels(at: date) }
    return competition.levels(at: date)[member]
  }

  /// The draws of a series' growth at a date, likewise.
  func curveGrowths(of series: Int, at date: Double) -> [Double] {
    guard let (group, member) = place(of: series), let competition = groups[group].competition
    else { return all[series].curveGrowths(at: date) }
    return competition.growths(at: date)[member]
  }

  /// The draws of a player's effects on others, by their names as in `on.douyin`; of the first player
  /// what all share as well, whose unit is that of the players.
  func couplings(of series: Int) -> [(name: String, unit: Unit?, draws: [Double])] {
    guard let (group, member) = place(of: series), let competition = groups[group].competition
    else { return [] }
    return competition.couplings.compactMap { parameter, draws in
      let parts = parameter.name.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return member == 0 ? (parameter.name, nil, draws) : nil }
      return parts[0] == competition.names[member] ? (parts[1], .one, draws) : nil
    }
  }
}
