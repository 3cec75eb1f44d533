internal import OgiveCurves
internal import OgiveNumerics

/// Eight draws of players that act on each other, with what happens to them: their clocks' speeds, their
/// changed capacities and effects, and their pulses.
///
/// The integration stops at every date at which something happens to anybody. What a pulse leaves for
/// good enters the state and then competes; the rest is on its way out beside it. A player whose level
/// lies above its changed capacity falls by its own equation.
struct CompetitionRun {
  private var course: CompetitionCourse<Draws8>
  private let plans: [CompetitionProjection.Plan]
  /// The places of the eight draws among all.
  private let places: [Int]
  /// Of each player the clock of each of the draws; one where all share it.
  private let clocks: [[CurveClock]]
  /// The dates still to come at which something happens.
  private var cuts: ArraySlice<Double>
  /// Of each player its parameters before every change, and with those of its own parameters.
  private let own: [Parameters<Draws8>]
  private var parameters: [Parameters<Draws8>]
  private let ownCoupling: [Draws8]
  /// Of each player the changes of its capacity that are in force.
  private var capacityChanges: [[ParameterChange]]
  /// Of each player those who are on their way out.
  private var leaving: [[Leaving]]

  init(
    _ course: CompetitionCourse<Draws8>, _ plans: [CompetitionProjection.Plan], places: [Int]
  ) {
    self.course = course
    self.plans = plans
    self.places = places
    clocks = plans.map { plan in
      plan.schedule.isSame
        ? [plan.schedule.clock(of: 0)] : places.map { plan.schedule.clock(of: $0) }
    }
    let interventions = plans.flatMap(\.interventions).map(\.date)
    cuts = Set(interventions + clocks.joined().flatMap(\.pieces)).sorted()[...]
    own = course.curves.map(\.parameters)
    parameters = own
    ownCoupling = course.coupling
    capacityChanges = plans.map { _ in [] }
    leaving = plans.map { _ in [] }
  }

  /// From when on the players are followed, in decimal years.
  var start: Double { course.time }

  /// The players at a date, carried on to it.
  func course(at date: Double) -> CompetitionCourse<Draws8> {
    var later = course
    if date > course.time { _ = later.advance(to: date, through: []) }
    return later
  }

  /// Every player's level at points in time, ascending from ``start`` on; what happens at a date shows
  /// just after it, not at it.
  mutating func levels(through points: ArraySlice<Timeline.Point>) -> [[Draws8]] {
    var rows: [[Draws8]] = []
    rows.reserveCapacity(points.count)
    var rest = points
    while let last = rest.last {
      // What is due before the players are followed happens as they set out.
      while let cut = cuts.first, cut < course.time { happen(at: cut) }
      let end = min(cuts.first ?? last.date, last.date)
      let own = rest.prefix { $0.date <= end }
      rows += advance(to: end, through: own)
      rest = rest.dropFirst(own.count)
      if end == cuts.first { happen(at: end) }
    }
    return rows
  }

  private mutating func advance(
    to end: Double, through points: ArraySlice<Timeline.Point>
  ) -> [[Draws8]] {
    let rows = course.advance(
      to: end, through: points.map(\.date)[...], at: speeds(until: end))
    return zip(rows, points).map { row, point in
      row.indices.map { player in
        leaving[player].reduce(row[player]) { $0 + $1.amount(over: point.stretch) }
      }
    }
  }

  /// The clocks up to a date before which they do not bend; nil where all run as usual.
  private func speeds(until end: Double) -> CompetitionCourse<Draws8>.Speeds? {
    let start = course.time
    guard end > start else { return nil }
    let (first, last) = (speeds(at: start), speeds(at: end.nextDown))
    let usual = Draws8(1)
    guard (first + last).contains(where: { $0 != usual }) else { return nil }
    return CompetitionCourse<Draws8>.Speeds(
      from: start, values: first,
      slopes: zip(first, last).map { ($1 - $0) / Draws8(end - start) })
  }

  private func speeds(at date: Double) -> [Draws8] {
    clocks.map { clocks in
      guard clocks.count > 1 else { return Draws8(clocks[0].speed(at: date)) }
      var lanes = Draws8(0)
      for lane in 0..<Draws8.width { lanes.lanes[lane] = clocks[lane].speed(at: date) }
      return lanes
    }
  }

  /// Lets happen what happens at the next date.
  private mutating func happen(at date: Double) {
    cuts = cuts.dropFirst()
    for (player, plan) in plans.enumerated() {
      for intervention in plan.interventions where intervention.date == date {
        happen(intervention, to: player)
      }
    }
  }

  private mutating func happen(_ intervention: Intervention, to player: Int) {
    switch intervention {
    case .pulse(let amount, let keeps, let halfLife, let date):
      let people = people(amount, joining: player, at: date)
      let kept = keeps.lanes(at: places)
      Leaving.join(
        &leaving[player], people * (Draws8(1) - kept), halfLife: halfLife.lanes(at: places),
        from: date)
      course.levels[player] = Intervention.level(
        after: people * kept, enter: course.levels[player], room: course.room(of: player))
    case .jump(let amount, let date):
      course.levels[player] = course.levels[player] + people(amount, joining: player, at: date)
    case .capacity(let changes, _):
      capacityChanges[player] = changes
      rescale(player)
    case .parameter(let name, let changes, _): change(name, of: player, by: changes)
    }
  }

  private func people(
    _ amount: Intervention.Amount, joining player: Int, at date: Double
  ) -> Draws8 {
    let others = leaving[player].reduce(Draws8(0.0)) { $0 + $1.amount(at: date) }
    return amount.people(joining: course.levels[player], beside: others, at: places)
  }

  /// Changes the player's effect on another, or one of its curve's own parameters: a curve without it
  /// is left alone.
  private mutating func change(_ name: String, of player: Int, by changes: [ParameterChange]) {
    let effect = "\(course.names[player]).\(name)"
    if let index = course.couplingNames.firstIndex(of: effect) {
      course.coupling[index] = changes.applied(to: ownCoupling[index], unit: 1, at: places)
      return
    }
    let family = course.curves[player].family
    guard let index = family.parameters.firstIndex(where: { $0.name == name }) else { return }
    parameters[player][index] = changes.applied(to: own[player][index], unit: 1, at: places)
    rescale(player)
  }

  /// Gives a player the parameters that the changes of its capacity make of its own: all levels in its
  /// law are scaled.
  private mutating func rescale(_ player: Int) {
    let family = course.curves[player].family
    var scaled = parameters[player]
    let scale = capacityChanges[player].scale(of: family.capacity(scaled), at: places)
    for (index, parameter) in family.parameters.enumerated() where parameter.isLevel {
      scaled[index] = scaled[index] * scale
    }
    course.curves[player].parameters = scaled
  }
}

extension CompetitionCourse<Draws8> {
  /// The room that is left to a player.
  fileprivate func room(of player: Int) -> Draws8 {
    system.room(
      of: player, curves.map { $0.family.capacity($0.parameters) }, levels, coupling)
  }
}
