internal import OgiveCurves
internal import OgiveNumerics

/// The posterior of one family given one series' facts, as a density over free coordinates: the curve's
/// at the origin, the ceiling's, and the residual process's.
///
/// In a competition it is the joint posterior of all players, seen by one of them: the coordinates are
/// those of all, and the facts read the player's level among the others.
struct EvidenceDensity: ScalarDensity {
  let family: any CurveFamily
  let evidence: SeriesEvidence
  let coordinates: CurveCoordinates
  private(set) var columns: EvidenceColumns
  private(set) var priors: [any CurvePrior]
  let rows: FactRows
  /// The facts that take no part.
  let hidden: Set<String>
  /// Where the weak prior of each of the curve's coordinates is centred.
  private(set) var centre: [Double]
  /// The date from which the family counts its time, in decimal years.
  let reference: Double
  /// The instants at which the curve is looked at, in the family's own time: four around the origin,
  /// then every level's nodes.
  private let times: [Double]
  private let weights: [[Double]]
  private let firstNode: [Int]
  /// The stretch of time of each level's reading.
  private let stretches: [Stretch]
  /// The unknown instants that are integrated over.
  let unknownInstants: UnknownInstants
  private let step: Double

  /// The curve's coordinates among other players; nil alone.
  private(set) var entry: PlayerCoordinates?
  /// Its place among players that act on each other; nil alone.
  private(set) var seat: Competition.Seat?

  var dimension: Int { seat?.competition.dimension ?? columns.count }

  /// The weak prior that keeps finite what nothing else determines: this many units in the free
  /// coordinates, which are logarithms for positive parameters.
  private var weakSD: Double
  /// Next to no prior.
  private static let weakestSD = 30.0

  /// - Parameters:
  ///   - natural: Parameters to centre the weak prior at.
  ///   - hidden: Facts that take no part, by their ids; without any fact the density is the prior's.
  ///     The constants that the priors are measured by stay those of all facts.
  init(
    family: any CurveFamily, evidence: SeriesEvidence, centre natural: [Double],
    hiding hidden: Set<String> = []
  ) {
    let coordinates = CurveCoordinates(family: family, evidence: evidence)
    self.init(
      coordinates, evidence, centre: coordinates.coordinates(of: natural, ceiling: 0),
      hiding: hidden)
  }

  /// The density of other figures with the constants of `other`.
  init(refitting other: EvidenceDensity, to evidence: SeriesEvidence) {
    self.init(other.coordinates, evidence, centre: other.centre, hiding: other.hidden)
  }

  private init(
    _ coordinates: CurveCoordinates, _ evidence: SeriesEvidence, centre: [Double],
    hiding hidden: Set<String>
  ) {
    let family = coordinates.family
    self.family = family
    self.evidence = evidence
    self.hidden = hidden
    // The pooled model has a prior of its own on each of its coordinates.
    weakSD = evidence.pooled == nil ? 3 : Self.weakestSD
    self.coordinates = coordinates
    self.centre = centre
    columns = EvidenceColumns(parameters: family.parameters.count, given: evidence)
    priors = evidence.priors(for: family)
    rows = FactRows(evidence, hiding: hidden)
    reference = evidence.reference(for: family)
    let nodes = evidence.levels.map(\.reading.nodes)
    weights = evidence.levels.map(\.reading.weights)
    stretches = evidence.levels.map(\.reading.stretch)
    unknownInstants = UnknownInstants(of: evidence.levels, in: rows)
    firstNode = nodes.indices.map { index in nodes[..<index].reduce(0) { $0 + $1.count } }
    let (origin, reference) = (evidence.frame.last, reference)
    let step = 0.01 * evidence.frame.span
    self.step = step
    let around = [-2.0, -1, 1, 2].map { origin + $0 * step }
    times = (around + nodes.flatMap { $0 }).map { $0 - reference }
  }

  /// The same with next to no prior on the curve: the weak one ten times weaker.
  var withoutPriors: EvidenceDensity {
    changed { alone in
      var other = alone
      other.priors = []
      other.weakSD = Self.weakestSD
      return other
    }
  }

  /// The same as a player: its curve is told from its first fact, and its priors are a player's.
  ///
  /// - Parameters:
  ///   - date: The player's first fact, in decimal years.
  ///   - natural: Parameters to centre the weak prior at, dates in decimal years; nil for its own alone.
  ///   - highest: The highest levels that the figures of all players state, together.
  func competing(
    from date: Double, as role: PlayerRole = .alone, around natural: [Double]? = nil,
    among highest: Double = 0
  ) -> EvidenceDensity {
    guard entry == nil else { return self }
    let player = PlayerCoordinates(role, family, evidence, entry: date - reference)
    var other = self
    other.entry = player
    other.columns = EvidenceColumns(parameters: player.count, given: evidence)
    other.priors = evidence.priors(forPlayer: family, as: role, entry: date, among: highest)
    guard let natural else {
      other.centre = Array(other.coordinates(of: centre, from: self)[other.columns.curve])
      return other
    }
    other.centre = Array(other.point(at: natural)[other.columns.curve])
    return other
  }

  /// The coordinates of a player at parameters, dates in decimal years, with all else in its middle.
  func point(at natural: [Double]) -> [Double] {
    let own = family.parameters.indices.map { index in
      family.parameters[index].dimension == .time ? natural[index] - reference : natural[index]
    }
    let rest = [Double](repeating: 0, count: columns.count - columns.curve.count)
    return (entry?.coordinates(of: own, ceiling: nil) ?? []) + rest
  }

  /// A point of another density of the same series in this one's coordinates.
  func coordinates(of x: [Double], from other: EvidenceDensity) -> [Double] {
    guard let entry, other.entry == nil else { return x }
    let rest =
      x + [Double](repeating: 0, count: max(0, other.columns.count - x.count))
    let natural = other.curve(at: rest.map { Dual($0) }).parameters.map(\.value)
    let ceiling = other.ceiling(at: rest.map { Dual($0) })?.value
    return entry.coordinates(of: natural, ceiling: ceiling)
      + rest[other.columns.curve.upperBound...]
  }

  /// The place of the coordinate that tells the capacity; nil where none does.
  var capacityColumn: Int? { entry.map(\.capacity) ?? coordinates.capacity }

  /// The same among other players.
  func seated(_ seat: Competition.Seat) -> EvidenceDensity {
    var other = self
    other.seat = seat
    return other
  }

  /// The same with the player's own posterior changed, whoever else is there.
  func changed(_ change: (EvidenceDensity) -> EvidenceDensity) -> EvidenceDensity {
    guard let seat else { return change(self) }
    let alone = seat.competition.players[seat.player]
    return seat.competition.replacing(seat.player, by: change(alone)).seen(by: seat.player)
  }

  /// Where one of the player's own coordinates stands among all.
  func place(of column: Int) -> Int { (seat?.columns.lowerBound ?? 0) + column }

  /// The instants at which the facts read the curve, in decimal years.
  var nodeDates: [Double] { times[4...].map { $0 + reference } }
}

extension EvidenceDensity {
  /// A curve at its coordinates.
  struct Curve<S: EvidenceScalar> {
    let parameters: [S]
    let ceiling: S?
    /// The level at the origin; of a player what its figures say of it.
    let level: S
    /// The growth of its logarithm per year there, where a coordinate tells it; else it is measured.
    var growth: S?
  }

  /// The curve at the coordinates, and what the facts read of it.
  struct Member<S: EvidenceScalar> {
    let parameters: [S]
    let ceiling: S?
    /// The logarithm of each reported level as the curve has it, bridges at their median.
    let logLevels: [S]
    /// What unknown instants add to each level's variance where only that is told of them.
    let instants: [S]
    /// The logarithm of each integrated instant's level at the points of its period.
    let pointLogs: [[S]]
    /// The growth of the level's logarithm per year at the origin.
    let growth: S
    let level: S
  }

  func member<S: EvidenceScalar>(at x: [S]) -> Member<S> {
    if let seat { return seat.competition.members(at: x)[seat.player] }
    let curve = curve(at: x)
    let nodes = S.levels(of: family, at: Array(times[4...]), curve.parameters)
    return member(of: curve, nodes: nodes)
  }

  /// The curve at its own coordinates, and its ceiling.
  ///
  /// - Parameter others: What a player's curve owes to the others.
  func curve<S: EvidenceScalar>(
    at x: [S], among others: PlayerSurroundings<S> = PlayerSurroundings()
  ) -> Curve<S> {
    let free = Array(x[columns.curve])
    if let entry {
      let level = S(evidence.frame.level)
      let ceiling = ceiling(at: x)
      return Curve(
        parameters: entry.parameters(at: free, ceiling: ceiling, others),
        ceiling: ceiling, level: level)
    }
    let level = S.exp(free[coordinates.anchor.parameter])
    let ceiling = ceiling(at: x, above: level)
    return Curve(
      parameters: coordinates.parameters(at: free, ceiling: ceiling), ceiling: ceiling,
      level: level,
      growth: coordinates.pooledGrowth.map { S.exp(free[$0]) })
  }

  /// A player's ceiling at its own coordinates.
  func ceiling<S: EvidenceScalar>(at x: [S]) -> S? {
    ceiling(at: x, above: S(evidence.frame.level))
  }

  private func ceiling<S: EvidenceScalar>(at x: [S], above level: S) -> S? {
    coordinates.ceiling(columns.stickiness.map { x[$0] } ?? 0, above: level)
  }

  /// What the facts read where the levels at their nodes are `nodes`.
  func member<S: EvidenceScalar>(of curve: Curve<S>, nodes: [S]) -> Member<S> {
    let growth = curve.growth ?? measuredGrowth(of: curve)
    var logLevels: [S] = []
    var instants: [S] = []
    for (index, level) in evidence.levels.enumerated() {
      let own = nodes[firstNode[index]..<(firstNode[index] + weights[index].count)]
      let reading = level.reading.logReading(own, weights: weights[index])
      instants.append(level.reading.logVariance(own, weights: weights[index], around: reading))
      let bridge = level.bridge.map { evidence.bridges[$0].logMedian } ?? 0
      logLevels.append(reading + S(bridge))
    }
    let pointLogs = unknownInstants.levels.enumerated().map { place, index in
      let first = firstNode[index]
      let bridge = evidence.levels[index].bridge.map { evidence.bridges[$0].logMedian } ?? 0
      let logs = nodes[first..<(first + weights[index].count)].map { S.log($0) + S(bridge) }
      return unknownInstants.pointLogs(of: place, logs)
    }
    return Member(
      parameters: curve.parameters, ceiling: curve.ceiling, logLevels: logLevels,
      instants: instants, pointLogs: pointLogs, growth: growth, level: curve.level)
  }

  /// The growth of a curve's logarithm per year at the origin, by central differences.
  private func measuredGrowth<S: EvidenceScalar>(of curve: Curve<S>) -> S {
    let logs = S.levels(of: family, at: Array(times[..<4]), curve.parameters).map { S.log($0) }
    return (8 * (logs[2] - logs[1]) - (logs[3] - logs[0])) / S(12 * step)
  }

  /// The player's own of all coordinates.
  private func own<S>(_ x: [S]) -> [S] { seat.map { Array(x[$0.columns]) } ?? x }

  /// The facts under a member and the residual process at the coordinates.
  func likelihood<S: EvidenceScalar>(of member: Member<S>, at x: [S]) -> FactLikelihood<S> {
    FactLikelihood(
      rows, cases: cases(of: member, in: rows),
      factor: TriangularFactor(covariance(of: member, at: x), order: rows.count))
  }

  /// The means of some rows for each choice of the instants that are integrated over.
  func cases<S: EvidenceScalar>(
    of member: Member<S>, in rows: FactRows
  ) -> [(logWeight: Double, means: [S])] {
    guard !unknownInstants.isEmpty else { return [(0, rows.means(member.logLevels))] }
    return zip(unknownInstants.choices, unknownInstants.logWeights).map { choice, logWeight in
      var logs = member.logLevels
      for (place, level) in unknownInstants.levels.enumerated() {
        logs[level] = member.pointLogs[place][choice[place]]
      }
      return (logWeight, rows.means(logs))
    }
  }

  /// The lower triangle of the covariance of what lies between the curve and the facts.
  ///
  /// - Parameter isMatched: Whether instants that are integrated over add their variance, too.
  func covariance<S: EvidenceScalar>(
    of member: Member<S>, at x: [S], isMatched: Bool = false
  ) -> [S] {
    var instants = member.instants
    if !isMatched { for level in unknownInstants.levels { instants[level] = 0 } }
    return rows.covariance(
      scale: scale(at: x), halfLife: halfLife(at: x),
      loudness: loudness(at: x, over: stretches), instants: instants)
  }

  /// The residual process's scale.
  func scale<S: EvidenceScalar>(at x: [S]) -> S { evidence.process.scale(own(x)[columns.scale]) }

  /// The residual process's half-life, in years.
  func halfLife<S: EvidenceScalar>(at x: [S]) -> S {
    evidence.process.halfLife(own(x)[columns.halfLife])
  }

  /// How much louder the residual process is over stretches of time than at the last fact; nil where it is
  /// stationary.
  func loudness<S: EvidenceScalar>(at x: [S], over stretches: [Stretch]) -> [S]? {
    guard let loudness = evidence.process.loudness, let column = columns.loudness else {
      return nil
    }
    return loudness.factors(own(x)[column], over: stretches)
  }

  /// The log posterior at the coordinates, up to a constant; not a number where there is no mass.
  func logDensity<S: EvidenceScalar>(at x: [S]) -> S {
    if let seat { return seat.competition.logDensity(at: x) }
    let member = member(at: x)
    return logPrior(of: member, at: x) + likelihood(of: member, at: x).logValue
  }

  /// The logarithm of the player's own priors together.
  func logPrior<S: EvidenceScalar>(of member: Member<S>, at x: [S]) -> S {
    let x = own(x)
    let curve = view(of: member)
    let capacity = curve.capacity
    var sum = S(0.0)
    var hasCapacity = false
    for prior in priors {
      guard let density = prior.logDensity(curve) else { continue }
      sum = sum + density
      hasCapacity = hasCapacity || prior.isOfCapacity
    }
    if hasCapacity, capacityColumn != nil {
      sum = sum + capacitySlope(capacity, of: member)
    }
    if let column = columns.stickiness, let ceiling = member.ceiling {
      sum = sum + stickinessPrior(ceiling, at: x[column])
    }
    for column in columns.curve where !(hasCapacity && column == capacityColumn) {
      let z = (x[column] - S(centre[column])) / S(weakSD)
      sum = sum - z * z / 2
    }
    return sum - x[columns.process].reduce(S(0.0)) { $0 + $1 * $1 } / 2
  }

  /// Which quantile of a standard normal the capacity is under its prior; zero where it has none.
  func capacityScore<S: EvidenceScalar>(of member: Member<S>) -> S {
    priors.first(where: \.isOfCapacity)?.capacityScore(view(of: member)) ?? 0
  }

  private func view<S: EvidenceScalar>(of member: Member<S>) -> CurveView<S> {
    CurveView(
      family: family, parameters: member.parameters, reference: reference, level: member.level,
      growth: member.growth, capacity: family.capacity(Parameters(member.parameters)))
  }

  /// How fast the capacity's logarithm moves with its coordinate, as a logarithm: what a prior on the
  /// capacity owes to the coordinate.
  private func capacitySlope<S: EvidenceScalar>(_ capacity: S, of member: Member<S>) -> S {
    if let entry { return entry.capacitySlope(capacity, below: member.ceiling) }
    guard let ceiling = member.ceiling else { return S.log(S.log(capacity / member.level)) }
    return S.log(
      (capacity - member.level) / capacity * (ceiling - capacity) / (ceiling - member.level))
  }

  /// The prior on the stickiness, with what it owes to its coordinate.
  private func stickinessPrior<S: EvidenceScalar>(_ ceiling: S, at x: S) -> S {
    guard case .monthlyUsers(let users)? = evidence.ceiling else { return 0 }
    let stickiness = ceiling / S(users)
    let odds = S.log(stickiness / (1 - stickiness))
    let z = (odds - S(LevelCeiling.stickiness.mean)) / S(LevelCeiling.stickiness.sd)
    let share = 1 / (1 + S.exp(-x))
    return S.log(share / stickiness) - z * z / 2
  }
}
