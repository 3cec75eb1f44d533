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
  let system: PlayerSystem
  let calendar: CompetitionCalendar
  /// The first coordinate of each player.
  private let first: [Int]
  /// The coordinates of what couples the players, constants left out: the last ones.
  private let coupled: Range<Int>
  /// Every instant at which a fact reads a player, ascending, and where each player's own are in it.
  private let instants: [Double]
  private let ownInstants: [[Int]]
  /// How exactly the system is integrated: far within what facts and draws say of anything.
  let tolerance: StepTolerance
  /// How the others press on each player; empty where they share what there is.
  private let pressures: [PlayerPressure]

  /// The competition of players, by their names, families and posteriors alone.
  init(
    _ law: CompetitionLaw,
    _ players: [(name: String, family: any CompetingFamily, density: EvidenceDensity)],
    coupledBy couplings: [CouplingParameter], correlated correlation: CapacityCorrelation?
  ) {
    let alone = players.map(\.density)
    self.couplings = couplings
    self.correlation = correlation
    names = players.map(\.name)
    system = PlayerSystem(law, players.map { ($0.name, $0.family) })
    let nodes = alone.map(\.nodeDates)
    let calendar = CompetitionCalendar(
      firstFacts: nodes.map { $0.min() ?? 0 },
      launches: alone.map { $0.family.origin == .launch ? $0.evidence.launch : nil },
      letsPlayersEnter: law.letsPlayersEnter)
    let densities = zip(alone, calendar.entries).map { $0.competing(from: $1) }
    self.calendar = calendar
    self.players = densities
    var offset = 0
    first = densities.map { density in
      defer { offset += density.columns.count }
      return offset
    }
    coupled = offset..<(offset + couplings.count { $0.prior.isFree })
    let instants = Set(nodes.joined()).sorted()
    let index = Dictionary(zip(instants, instants.indices)) { first, _ in first }
    self.instants = instants
    ownInstants = nodes.map { $0.compactMap { index[$0] } }
    pressures =
      law == .lotkaVolterra
      ? densities.indices.map {
        PlayerPressure(on: $0, among: densities.map(\.evidence), entry: calendar.entries[$0])
      } : []
    let least = densities.map(\.evidence.frame.level).min() ?? 1
    tolerance = StepTolerance(relative: 1e-6, absolute: 1e-9 * least, stepLimit: 20_000)
  }

  /// The same with one player's posterior alone replaced.
  func replacing(_ player: Int, by density: EvidenceDensity) -> Competition {
    var densities = players
    densities[player] = density
    return Competition(
      system.law,
      names.indices.map { (names[$0], system.families[$0], densities[$0]) },
      coupledBy: couplings, correlated: correlation)
  }

  /// The coordinates of a player.
  func columns(of player: Int) -> Range<Int> {
    first[player]..<(first[player] + players[player].columns.count)
  }

  var dimension: Int { coupled.upperBound }

  /// What couples the players.
  func coupling<S: EvidenceScalar>(at x: [S]) -> [S] { coupling(free: x[coupled]) }

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
    return players.indices.flatMap { player -> [Double] in
      let own = players[player].coordinates(of: alone[player].x, from: alone[player].density)
      guard let entry = players[player].entry,
        let (pressure, effects) = pressure(on: player, effects)
      else { return own }
      let ceiling = players[player].ceiling(at: own.map { Dual($0) })
      let curve = own[players[player].columns.curve].map { Dual($0) }
      let shifted = entry.shifted(curve, by: -1, ceiling: ceiling, pressure, effects)
      return shifted.map(\.value) + own[players[player].columns.curve.upperBound...]
    } + free
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

  /// The players, each with what its facts read of it.
  func members<S: EvidenceScalar>(at x: [S]) -> [EvidenceDensity.Member<S>] {
    let coupling = coupling(at: x)
    let curves = players.indices.map { player in
      let (own, pressure) = (Array(x[columns(of: player)]), pressure(on: player, coupling))
      return players[player].curve(at: own, under: pressure?.0, pressure?.1 ?? [])
    }
    var course = course(
      curves.map { Parameters($0.parameters) }, coupling: coupling, tolerance)
    let end = instants.last ?? calendar.start
    let rows = course.advance(to: end, through: instants[...])
    return players.indices.map { player in
      players[player].member(
        of: curves[player], nodes: ownInstants[player].map { rows[$0][player] })
    }
  }

  /// The players at the earliest fact of all.
  func course<S: EvidenceScalar>(
    _ parameters: [Parameters<S>], coupling: [S], _ tolerance: StepTolerance
  ) -> CompetitionCourse<S> {
    CompetitionCourse(
      of: self,
      players.indices.map { player in
        CompetitionCourse<S>.Curve(
          family: system.families[player], parameters: parameters[player],
          reference: players[player].reference)
      }, coupling: coupling, tolerance: tolerance)
  }

  func logDensity<S: EvidenceScalar>(at x: [S]) -> S {
    let members = members(at: x)
    var sum = S(0.0)
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
