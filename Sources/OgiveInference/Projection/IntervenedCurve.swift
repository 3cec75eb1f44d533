internal import OgiveCurves
internal import OgiveNumerics

/// Eight draws of a curve with what happens to it: its clock's speed, its changed capacities and its
/// pulses.
///
/// Between interventions the level is `scale * f(clock(t) + offset)` plus what is left of the pulses.
/// At each one the curve is restarted: the level it is to go on from gives the new offset by the
/// family's inverse, draw by draw.
struct IntervenedCurve {
  let family: any CurveFamily
  private let reference: Double
  private var parameters: Parameters<Draws8>
  private var capacity: Draws8
  private var offset: Draws8
  private var scale = Draws8(1.0)
  private var leaving: [Leaving] = []

  /// After how many years half of those are gone who are there when the capacity falls below the
  /// level.
  private static let surplusHalfLife = 0.5

  init(family: any CurveFamily, parameters: Parameters<Draws8>, reference: Double) {
    self.family = family
    self.reference = reference
    self.parameters = parameters
    capacity = family.capacity(parameters)
    offset = Draws8(-reference)
  }

  /// The levels at the points of a timeline; an intervention shows just after its date, not at it.
  mutating func levels(along timeline: Timeline) -> [Draws8] {
    var levels: [Draws8] = []
    levels.reserveCapacity(timeline.points.count)
    for entry in timeline.entries {
      append(&levels, along: timeline, until: entry.next)
      apply(entry)
    }
    append(&levels, along: timeline, until: timeline.points.count)
    return levels
  }

  /// Appends the levels at the next points, between two interventions.
  private func append(_ levels: inout [Draws8], along timeline: Timeline, until end: Int) {
    let start = levels.count
    guard start < end else { return }
    levels += values(at: timeline.clocks[start..<end].map { Draws8($0) + offset })
    for index in start..<end {
      let stretch = timeline.points[index].stretch
      levels[index] = leaving.reduce(scale * levels[index]) { $0 + $1.amount(over: stretch) }
    }
  }

  private func stillThere(at date: Double) -> Draws8 {
    leaving.reduce(Draws8(0.0)) { $0 + $1.amount(at: date) }
  }

  private mutating func apply(_ entry: Timeline.Entry) {
    let date = entry.intervention.date
    let state = scale * values(at: [Draws8(entry.clock) + offset])[0]
    var next = state
    switch entry.intervention {
    case .pulse(let amount, let keeps, let halfLife, _):
      let people = people(amount, state: state, at: date)
      leave(people * Draws8(1 - keeps), halfLife: halfLife, from: date)
      guard keeps > 0 else { return }
      next = entering(people * Draws8(keeps), state: state)
    case .capacity(let change, _):
      scale = whereLimited(scaled(by: change), else: scale)
    case .parameter(let name, let value, _):
      guard let index = family.parameters.firstIndex(where: { $0.name == name }) else { return }
      let isDate = family.parameters[index].dimension == .time && family.origin == .anywhere
      parameters[index] = Draws8(isDate ? value - reference : value)
      capacity = family.capacity(parameters)
    }
    restart(at: date, clock: entry.clock, from: next)
  }

  /// How many come; those who go away are never more than are there.
  private func people(
    _ amount: Intervention.Amount, state: Draws8, at date: Double
  ) -> Draws8 {
    let people: Draws8 =
      switch amount {
      case .share(let share): (state + stillThere(at: date)) * Draws8(share)
      case .level(let level): Draws8(level)
      }
    let fewest = state * -0.999_999
    return Draws8.select(people, lessThan: fewest, then: fewest, else: people)
  }

  /// The factor on the curve after a change of its capacity, which never falls to nothing.
  private func scaled(by change: Intervention.CapacityChange) -> Draws8 {
    let scaled =
      switch change {
      case .multiply(let factor): scale * Draws8(factor)
      case .add(let more): scale + Draws8(more) / capacity
      case .set(let value): Draws8(value) / capacity
      }
    let least = Draws8(1e-6)
    return Draws8.select(scaled, lessThan: least, then: least, else: scaled)
  }

  /// `changed` for the draws that have a capacity to change; a curve without a limit keeps `other`.
  private func whereLimited(_ changed: Draws8, else other: Draws8) -> Draws8 {
    let isLimited = (capacity.lanes .> 0) .& (capacity.lanes .< .infinity)
    return Draws8(lanes: other.lanes.replacing(with: changed.lanes, where: isLimited))
  }

  /// The state after people have entered it for good: they take from the room that is left and can
  /// not exceed it. A curve that falls, or has no limit, has room for all, and there is always room
  /// for people to go.
  private func entering(_ people: Draws8, state: Draws8) -> Draws8 {
    let room = scale * capacity - state
    let squeezed = state - room * Draws8.expm1(-(people / room))
    let hasRoomForAll = (room.lanes .<= 0) .| (room.lanes .>= .infinity) .| (people.lanes .< 0)
    return Draws8(
      lanes: squeezed.lanes.replacing(with: (state + people).lanes, where: hasRoomForAll))
  }

  /// Lets the curve go on from `state`.
  ///
  /// Where the curve is never there, it goes on just below its capacity if the state lies above that,
  /// else as it was going; the difference leaves, so that the level stays continuous.
  private mutating func restart(at date: Double, clock: Double, from state: Draws8) {
    let present = Draws8(clock) + offset
    var time = time(reaching: state / scale)
    let isElsewhere = (time.lanes .!= time.lanes) .| hasNotBegun(at: present)
    if any(isElsewhere) {
      let highest = capacity * 0.999_999
      let saturated = self.time(reaching: highest).lanes
      let isAbove = (state.lanes .> (scale * highest).lanes) .& (saturated .== saturated)
      let instead = present.lanes.replacing(with: saturated, where: isAbove)
      time.lanes.replace(with: instead, where: isElsewhere)
      let rest = state - scale * values(at: [time])[0]
      leave(
        Draws8(lanes: SIMD8.zero.replacing(with: rest.lanes, where: isElsewhere)),
        halfLife: Self.surplusHalfLife, from: date)
    }
    offset = time - Draws8(clock)
  }

  /// Not a number in a lane whose curve is never at the level.
  private func time(reaching level: Draws8) -> Draws8 {
    let levels = [level]
    var times = [offset]
    var span = times.mutableSpan
    family.times(reaching: levels.span, parameters, into: &span)
    return times[0]
  }

  /// The lanes in which the launch is still to come.
  private func hasNotBegun(at time: Draws8) -> SIMDMask<SIMD8<Int64>> {
    family.origin == .launch ? time.lanes .< 0 : SIMDMask(repeating: false)
  }

  private mutating func leave(_ amount: Draws8, halfLife: Double, from date: Double) {
    let rate = Double.log(2) / halfLife
    if let known = leaving.firstIndex(where: { $0.rate == rate }) {
      // What leaves at one rate is one group, however often it has been joined.
      leaving[known].join(amount, at: date)
    } else {
      leaving.append(Leaving(amount: amount, rate: rate, from: date))
    }
  }

  private func values(at times: [Draws8]) -> [Draws8] {
    // Before its launch a curve is where it starts.
    let zero = Draws8(0.0)
    let times =
      family.origin == .launch
      ? times.map { Draws8.select($0, lessThan: zero, then: zero, else: $0) } : times
    var levels = [Draws8](repeating: zero, count: times.count)
    var span = levels.mutableSpan
    family.draws(at: times.span, parameters, into: &span)
    return levels
  }
}
