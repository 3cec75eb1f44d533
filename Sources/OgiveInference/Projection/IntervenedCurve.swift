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
  /// The places of the eight draws among all.
  private let places: [Int]
  /// The parameters before every change.
  private let own: Parameters<Draws8>
  private var parameters: Parameters<Draws8>
  private var capacity: Draws8
  /// The changes of the capacity that are in force.
  private var capacityChanges: [ParameterChange] = []
  private var offset: Draws8
  private var scale = Draws8(1.0)
  private var leaving: [Leaving] = []

  /// After how many years half of those are gone who are there when the capacity falls below the
  /// level.
  private static let surplusHalfLife = 0.5

  init(
    family: any CurveFamily, parameters: Parameters<Draws8>, reference: Double,
    places: [Int] = Array(0..<Draws8.width)
  ) {
    self.family = family
    self.reference = reference
    self.places = places
    own = parameters
    self.parameters = parameters
    capacity = family.capacity(parameters)
    offset = Draws8(-reference)
  }

  /// The levels at the points of a timeline; an intervention shows just after its date, not at it.
  mutating func levels(along timeline: Timeline) -> [Draws8] {
    var levels: [Draws8] = []
    levels.reserveCapacity(timeline.points.count)
    let clocks = timeline.clocks(at: places)
    for (entry, clock) in zip(timeline.entries, clocks.entries) {
      append(&levels, at: timeline.points, clocks.points, until: entry.next)
      apply(entry.intervention, clock: clock)
    }
    append(&levels, at: timeline.points, clocks.points, until: timeline.points.count)
    return levels
  }

  /// Appends the levels at the next points, between two interventions.
  private func append(
    _ levels: inout [Draws8], at points: [Timeline.Point], _ clocks: [Draws8], until end: Int
  ) {
    let start = levels.count
    guard start < end else { return }
    levels += values(at: clocks[start..<end].map { $0 + offset })
    for index in start..<end {
      let stretch = points[index].stretch
      levels[index] = leaving.reduce(scale * levels[index]) { $0 + $1.amount(over: stretch) }
    }
  }

  private func stillThere(at date: Double) -> Draws8 {
    leaving.reduce(Draws8(0.0)) { $0 + $1.amount(at: date) }
  }

  private mutating func apply(_ intervention: Intervention, clock: Draws8) {
    let date = intervention.date
    let state = scale * values(at: [clock + offset])[0]
    var next = state
    switch intervention {
    case .pulse(let amount, let keeps, let halfLife, _):
      let people = amount.people(joining: state, beside: stillThere(at: date), at: places)
      let kept = keeps.lanes(at: places)
      leave(people * (Draws8(1) - kept), halfLife: halfLife.lanes(at: places), from: date)
      guard any(kept.lanes .> 0) else { return }
      next = Intervention.level(
        after: people * kept, enter: state, room: scale * capacity - state)
    case .jump(let amount, _):
      next = state + amount.people(joining: state, beside: stillThere(at: date), at: places)
    case .capacity(let changes, _):
      capacityChanges = changes
      rescale()
    case .parameter(let name, let changes, _):
      guard change(name, by: changes) else { return }
    }
    restart(at: date, clock: clock, from: next)
  }

  /// Gives a parameter its own value with changes; false for a family without it.
  private mutating func change(_ name: String, by changes: [ParameterChange]) -> Bool {
    guard let index = family.parameters.firstIndex(where: { $0.name == name }) else { return false }
    let isDate = family.parameters[index].dimension == .time && family.origin == .anywhere
    let shift = Draws8(isDate ? reference : 0)
    parameters[index] = changes.applied(to: own[index] + shift, unit: 1, at: places) - shift
    capacity = family.capacity(parameters)
    rescale()
    return true
  }

  private mutating func rescale() { scale = capacityChanges.scale(of: capacity, at: places) }

  /// Lets the curve go on from `state`.
  ///
  /// Where the curve is never there, it goes on just below its capacity if the state lies above that,
  /// else as it was going; the difference leaves, so that the level stays continuous.
  private mutating func restart(at date: Double, clock: Draws8, from state: Draws8) {
    let present = clock + offset
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
        halfLife: Draws8(Self.surplusHalfLife), from: date)
    }
    offset = time - clock
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

  private mutating func leave(_ amount: Draws8, halfLife: Draws8, from date: Double) {
    Leaving.join(&leaving, amount, halfLife: halfLife, from: date)
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
