internal import OgiveCurves
internal import OgiveNumerics

/// The joint posterior of players that act on each other, as a density over the free coordinates of all:
/// each player's own, one after the other, then those of what couples them.
///
/// A player's own coordinates are its curve, by which it would grow if nobody had an effect on it, its
/// ceiling and its residual process. Its facts read the system's trajectory at the
/// nodes of their own operators. Priors, as `capacity`, are of the curve alone.
struct Competition: ScalarDensity {
  let names: [String]
  /// Each player's posterior as if it were alone.
  let players: [EvidenceDensity]
  let couplings: [CouplingParameter]
  /// How what is believed of the players' capacities goes together; nil where it does not.
  let correlation: CapacityCorrelation?
  let law: CompetitionLaw
  let families: [any CompetingFamily]
  let motion: PlayerMotion
  let calendar: CompetitionCalendar
  /// The first coordinate of each player.
  private let first: [Int]
  /// The coordinates of what couples the players, constants left out: the last ones.
  private let coupled: Range<Int>
  private let instants: CompetitionInstants
  /// How exactly the system is integrated: far within what facts and draws say of anything.
  let tolerance: StepTolerance
  /// How the others press on each player; empty where they have no effects.
  private let pressures: [PlayerPressure]
  /// Starting values of all players' parameters, from the figures of all; none where each player alone
  /// has its own.
  private let startingValues: [[[Double]]]
  /// The coordinates that are sampled; nil where these are the players' own.
  private let coordinates: (any JointCoordinates)?

  /// The competition of players, by their names, families and posteriors alone.
  init(
    _ law: CompetitionLaw,
    _ players: [(name: String, family: any CompetingFamily, density: EvidenceDensity)],
    coupledBy couplings: [CouplingParameter], correlated correlation: CapacityCorrelation?
  ) {
    self.law = law
    self.couplings = couplings
    self.correlation = correlation
    names = players.map(\.name)
    families = players.map(\.family)
    let alone = players.map(\.density)
    instants = CompetitionInstants(alone.map(\.nodeDates))
    let launches = alone.map { $0.family.origin == .launch ? $0.evidence.launch : nil }
    let calendar = CompetitionCalendar(
      firstFacts: alone.map { $0.nodeDates.min() ?? 0 }, launches: launches,
      letsPlayersEnter: law.rules.letsPlayersEnter, meetsAtLaunch: law.rules.meetsAtLaunch)
    let begins = launches.map { $0 ?? calendar.start }
    startingValues = law.rules.startingValues(alone.map(\.evidence.figures), begins)
    let natural = startingValues.first
    let highest = alone.reduce(0) { $0 + $1.evidence.highestLevel }
    let densities = alone.indices.map { player in
      alone[player].competing(
        from: calendar.entries[player], as: law.rules.role(player), around: natural?[player],
        among: highest)
    }
    motion = PlayerMotion(
      law, players.map { ($0.name, $0.family) }, references: densities.map(\.reference),
      launches: launches.compactMap { $0 })
    self.calendar = calendar
    self.players = densities
    let counts = densities.map(\.columns.count)
    first = counts.indices.map { counts[..<$0].reduce(0, +) }
    let offset = counts.reduce(0, +)
    coupled = offset..<(offset + couplings.count { $0.prior.isFree })
    let layout = JointLayout(
      curves: first, couplings: couplings.map(\.prior), from: offset, players: alone.map(\.evidence)
    )
    coordinates = law.rules.coordinates?(layout, begins)
    pressures =
      law.coupling == .effects
      ? PlayerPressure.all(among: densities.map(\.evidence), entries: calendar.entries) : []
    let least = densities.map(\.evidence.frame.level).min() ?? 1
    tolerance = StepTolerance(relative: 1e-6, absolute: 1e-9 * least, stepLimit: 20_000)
  }

  /// The same with one player's posterior alone replaced.
  func replacing(_ player: Int, by density: EvidenceDensity) -> Competition {
    var densities = players
    densities[player] = density
    return Competition(
      law, names.indices.map { (names[$0], families[$0], densities[$0]) },
      coupledBy: couplings, correlated: correlation)
  }

  /// The coordinates of a player.
  func columns(of player: Int) -> Range<Int> {
    first[player]..<(first[player] + players[player].columns.count)
  }

  var dimension: Int { coupled.upperBound }

  /// What couples the players.
  func coupling<S: EvidenceScalar>(at x: [S]) -> [S] { coupling(free: believed(at: x).x[coupled]) }

  /// Whether it is sampled in coordinates of the law's own.
  var hasOwnCoordinates: Bool { coordinates != nil }

  /// The coordinates by which players and what couples them are believed, and the logarithm of their
  /// volume for each unit of those that are sampled.
  private func believed<S: EvidenceScalar>(at x: [S]) -> (x: [S], logVolume: S) {
    coordinates?.believed(at: x, capacities: capacities(at: x)) ?? (x, 0)
  }

  /// The coordinates that are sampled at those by which players are believed.
  private func sampled(at x: [Double]) -> [Double] {
    guard let coordinates else { return x }
    return coordinates.sampled(
      at: x, capacities: capacities(at: x.map { Dual($0) }).map(\.value))
  }

  /// The capacities of players that tell them among their coordinates.
  private func capacities<S: EvidenceScalar>(at x: [S]) -> [S] {
    players.indices.map { player in
      guard case .entry(let entry) = players[player].entry, let place = entry.capacity else {
        return S(1.0)
      }
      let own = Array(x[columns(of: player)])
      return entry.capacity(
        at: own[players[player].columns.curve.lowerBound + place],
        ceiling: players[player].ceiling(at: own))
    }
  }

  /// What couples the players where so are the coordinates of those that are not constant.
  private func coupling<S: EvidenceScalar>(free: ArraySlice<S>) -> [S] {
    var rest = free
    return couplings.map(\.prior).map { prior in
      prior.isFree
        ? S.applying(prior.value, slope: prior.slope, to: rest.removeFirst()) : S(prior.value(0))
    }
  }

  /// The point at which each player is what it is at a point of its density alone, and what couples them
  /// at a point of its coordinates, the middle of its prior by default.
  func start(
    _ alone: [(density: EvidenceDensity, x: [Double])], coupled free: [Double]? = nil
  ) -> [Double] {
    let free = free ?? coupled.map { _ in 0 }
    let effects = coupling(free: free.map { Dual($0) }[...])
    let believed = players.indices.flatMap { player -> [Double] in
      let own = players[player].coordinates(of: alone[player].x, from: alone[player].density)
      guard case .entry(let entry) = players[player].entry,
        let (pressure, effects) = pressure(on: player, effects)
      else { return own }
      let ceiling = players[player].ceiling(at: own.map { Dual($0) })
      let curve = own[players[player].columns.curve].map { Dual($0) }
      let shifted = entry.shifted(curve, by: -1, ceiling: ceiling, pressure, effects)
      return shifted.map(\.value) + own[players[player].columns.curve.upperBound...]
    }
    return sampled(at: believed + free)
  }

  /// How many coordinates tell what couples the players.
  var couplingCount: Int { coupled.count }

  /// Coordinates that go together: each player's own, and what couples them.
  var groups: [Range<Int>] {
    players.indices.map { columns(of: $0) } + [coupled].filter { !$0.isEmpty }
  }

  /// How the others press on a player, and their effects on it.
  private func pressure<S: EvidenceScalar>(
    on player: Int, _ coupling: [S]
  ) -> (PlayerPressure, ArraySlice<S>)? {
    guard !pressures.isEmpty else { return nil }
    let count = players.count - 1
    return (pressures[player], coupling[(player * count)..<((player + 1) * count)])
  }

  /// What there is for all players, from what couples them; one where they are shares.
  func total<S: EvidenceScalar>(_ coupling: [S]) -> S {
    couplings.isEmpty ? S(1.0) : coupling[0]
  }

  /// The players' own curves.
  private func curves<S: EvidenceScalar>(
    at x: [S], _ coupling: [S]
  ) -> [EvidenceDensity.Curve<S>] {
    var others = PlayerSurroundings<S>()
    others.total = total(coupling)
    return players.indices.map { player in
      if let (pressure, effects) = pressure(on: player, coupling) {
        (others.pressure, others.effects) = (pressure, effects)
      }
      let curve = players[player].curve(at: Array(x[columns(of: player)]), among: others)
      if player == 0 { others.given = Array(curve.parameters.dropFirst()) }
      return curve
    }
  }

  /// The players, each with what its facts read of it.
  func members<S: EvidenceScalar>(at x: [S]) -> [EvidenceDensity.Member<S>] {
    members(believed: believed(at: x).x)
  }

  private func members<S: EvidenceScalar>(believed x: [S]) -> [EvidenceDensity.Member<S>] {
    let coupling = coupling(free: x[coupled])
    let curves = curves(at: x, coupling)
    let rows = rows(of: curves.map(\.parameters), coupling)
    return players.indices.map { player in
      players[player].member(
        of: curves[player], nodes: instants.own[player].map { rows[$0][player] })
    }
  }

  /// Every player's level at each instant at which a fact reads one.
  private func rows<S: EvidenceScalar>(of parameters: [[S]], _ coupling: [S]) -> [[S]] {
    switch motion {
    case .combined(let combined):
      return combined.rows(at: instants.all, parameters, total: total(coupling))
    case .rates(let system):
      var course = course(of: system, parameters.map { Parameters($0) }, coupling: coupling)
      return course.advance(
        to: instants.all.last ?? calendar.start, through: instants.all[...])
    }
  }

  /// The players at the earliest fact of all.
  func course<S: EvidenceScalar>(
    of system: PlayerSystem, _ parameters: [Parameters<S>], coupling: [S]
  ) -> CompetitionCourse<S> {
    CompetitionCourse(
      of: self, moving: system,
      players.indices.map { player in
        CompetitionCourse<S>.Curve(
          family: families[player], parameters: parameters[player],
          reference: players[player].reference)
      }, coupling: coupling)
  }

  func logDensity<S: EvidenceScalar>(at x: [S]) -> S {
    let (x, logVolume) = believed(at: x)
    let members = members(believed: x)
    // A profile of the likelihood knows no volume.
    var sum = players.contains(where: \.priors.isEmpty) ? S(0.0) : logVolume
    for (player, member) in members.enumerated() {
      let own = Array(x[columns(of: player)])
      sum =
        sum + players[player].logPrior(of: member, at: own)
        + players[player].likelihood(of: member, at: own).logValue
    }
    for place in coupled { sum = sum - x[place] * x[place] / 2 }
    guard let correlation else { return sum }
    let scores = correlation.players.compactMap { names.firstIndex(of: $0) }
      .map { players[$0].capacityScore(of: members[$0]) }
    return sum + correlation.logDensity(scores)
  }

  /// Points to search for the mode from where players alone tell little: the starting values of all, and
  /// points scattered about each, of which the likeliest come first.
  ///
  /// - Returns: Nil where each player alone has its own.
  func scattered(_ count: Int, _ random: RandomSource) -> [[Double]]? {
    guard !startingValues.isEmpty else { return nil }
    let middles = startingValues.map { natural in
      sampled(
        at: players.indices.flatMap { players[$0].point(at: natural[$0]) }
          + coupled.map { _ in 0 })
    }
    let points = (0..<count).map { index -> [Double] in
      let middle = middles[index % middles.count]
      guard index >= middles.count else { return middle }
      let stream = random.stream("scatter", UInt64(index))
      return middle.indices.map { middle[$0] + Self.scatter * stream.normal(UInt64($0)) }
    }
    let values = logDensities(of: points)
    return points.indices.sorted { (values[$1], $0) < (values[$0], $1) }.map { points[$0] }
  }

  /// How far points are scattered, in units of the free coordinates.
  private static var scatter: Double { 0.5 }

  /// The joint posterior as one player's: it reads the facts of that player.
  func seen(by player: Int) -> EvidenceDensity {
    players[player].seated(Seat(competition: self, player: player))
  }

  /// A player's place in a competition.
  struct Seat: Sendable {
    let competition: Competition
    let player: Int

    /// The player's own coordinates.
    var columns: Range<Int> { competition.columns(of: player) }
  }
}
