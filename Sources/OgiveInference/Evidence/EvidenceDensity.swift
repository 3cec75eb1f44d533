internal import OgiveCurves
internal import OgiveNumerics

/// The posterior of one family given one series' facts, as a density over free coordinates: the curve's
/// at the origin, the ceiling's, and the residual process's.
///
/// Written once over ``EvidenceScalar``: with derivatives it leads to the mode and drives the
/// No-U-Turn sampler, in lanes it weighs eight draws at a time.
struct EvidenceDensity: LogDensity {
  let family: any CurveFamily
  let evidence: SeriesEvidence
  let coordinates: CurveCoordinates
  let columns: EvidenceColumns
  private(set) var priors: [any CurvePrior]
  let rows: FactRows
  /// The facts that take no part.
  let hidden: Set<String>
  /// Where the weak prior of each of the curve's coordinates is centred.
  let centre: [Double]
  private let reference: Double
  /// The instants at which the curve is looked at, in the family's own time: four around the origin,
  /// then every level's nodes.
  private let times: [Double]
  private let weights: [[Double]]
  private let firstNode: [Int]
  private let step: Double

  var dimension: Int { columns.count }

  /// The weak prior that keeps finite what nothing else determines: this many units in the free
  /// coordinates, which are logarithms for positive parameters.
  private var weakSD = 3.0

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
    self.coordinates = coordinates
    self.centre = centre
    columns = EvidenceColumns(
      parameters: family.parameters.count, hasStickiness: evidence.hasStickiness)
    priors = evidence.priors(for: family)
    rows = FactRows(evidence, hiding: hidden)
    reference = evidence.reference(for: family)
    let nodes = evidence.levels.map(\.reading.nodes)
    weights = evidence.levels.map(\.reading.weights)
    firstNode = nodes.indices.map { index in nodes[..<index].reduce(4) { $0 + $1.count } }
    let (origin, reference) = (evidence.frame.last, reference)
    let step = 0.01 * evidence.frame.span
    self.step = step
    let around = [-2.0, -1, 1, 2].map { origin + $0 * step }
    times = (around + nodes.flatMap { $0 }).map { $0 - reference }
  }

  /// The same with next to no prior on the curve: the weak one ten times weaker.
  var withoutPriors: EvidenceDensity {
    var other = self
    other.priors = []
    other.weakSD = 10 * weakSD
    return other
  }

  func logDensity(at x: Span<Double>, gradient: inout MutableSpan<Double>) -> Double {
    var value = 0.0
    // A dual carries eight derivatives; more coordinates take another pass.
    for first in stride(from: 0, to: dimension, by: Dual.width) {
      let point = (0..<dimension).map { index in
        first..<(first + Dual.width) ~= index
          ? Dual(x[index], parameter: index - first) : Dual(x[index])
      }
      let density = logDensity(at: point)
      value = density.value
      for index in first..<min(first + Dual.width, dimension) {
        gradient[index] = density.derivatives[index - first]
      }
    }
    return value.isNaN ? -.infinity : value
  }

  func logDensities(at x: [Draws8]) -> Draws8 {
    let value = logDensity(at: x)
    return Draws8.select(Draws8(-.infinity), lessThan: value, then: value, else: Draws8(-.infinity))
  }
}

extension EvidenceDensity {
  /// The curve at the coordinates, and what the facts read of it.
  struct Member<S: EvidenceScalar> {
    let parameters: [S]
    let ceiling: S?
    /// The logarithm of each reported level as the curve has it, bridges at their median.
    let logLevels: [S]
    /// What unknown instants add to each level's variance.
    let instants: [S]
    /// The growth of the level's logarithm per year at the origin.
    let growth: S
    let level: S
  }

  func member<S: EvidenceScalar>(at x: [S]) -> Member<S> {
    let free = Array(x[columns.curve])
    let level = S.exp(free[coordinates.anchor.parameter])
    let ceiling = coordinates.ceiling(columns.stickiness.map { x[$0] } ?? 0, above: level)
    let parameters = coordinates.parameters(at: free, ceiling: ceiling)
    let levels = S.levels(of: family, at: times, parameters)
    let logs = levels[..<4].map { S.log($0) }
    let growth = (8 * (logs[2] - logs[1]) - (logs[3] - logs[0])) / S(12 * step)
    var logLevels: [S] = []
    var instants: [S] = []
    for (index, level) in evidence.levels.enumerated() {
      let nodes = levels[firstNode[index]..<(firstNode[index] + weights[index].count)]
      let reading = level.reading.logReading(nodes, weights: weights[index])
      instants.append(level.reading.logVariance(nodes, weights: weights[index], around: reading))
      let bridge = level.bridge.map { evidence.bridges[$0].logMedian } ?? 0
      logLevels.append(reading + S(bridge))
    }
    return Member(
      parameters: parameters, ceiling: ceiling, logLevels: logLevels, instants: instants,
      growth: growth, level: level)
  }

  /// The facts under a member and the residual process at the coordinates.
  func likelihood<S: EvidenceScalar>(of member: Member<S>, at x: [S]) -> FactLikelihood<S> {
    FactLikelihood(
      rows, means: rows.means(member.logLevels),
      factor: TriangularFactor(covariance(of: member, at: x), order: rows.count))
  }

  /// The lower triangle of the covariance of what lies between the curve and the facts.
  func covariance<S: EvidenceScalar>(of member: Member<S>, at x: [S]) -> [S] {
    rows.covariance(scale: scale(at: x), halfLife: halfLife(at: x), instants: member.instants)
  }

  /// The residual process's scale.
  func scale<S: EvidenceScalar>(at x: [S]) -> S { evidence.process.scale(x[columns.scale]) }

  /// The residual process's half-life, in years.
  func halfLife<S: EvidenceScalar>(at x: [S]) -> S {
    evidence.process.halfLife(x[columns.halfLife])
  }

  /// The log posterior at the coordinates, up to a constant; not a number where there is no mass.
  func logDensity<S: EvidenceScalar>(at x: [S]) -> S {
    let member = member(at: x)
    return logPrior(of: member, at: x) + likelihood(of: member, at: x).logValue
  }

  /// The logarithm of the priors together.
  func logPrior<S: EvidenceScalar>(of member: Member<S>, at x: [S]) -> S {
    let capacity = family.capacity(Parameters(member.parameters))
    let curve = CurveView(
      family: family, parameters: member.parameters, reference: reference, level: member.level,
      growth: member.growth, capacity: capacity)
    var sum = S(0.0)
    var hasCapacity = false
    for prior in priors {
      guard let density = prior.logDensity(curve) else { continue }
      sum = sum + density
      hasCapacity = hasCapacity || prior.isOfCapacity
    }
    if hasCapacity, coordinates.capacity != nil {
      sum = sum + capacitySlope(capacity, of: member)
    }
    if let column = columns.stickiness, let ceiling = member.ceiling {
      sum = sum + stickinessPrior(ceiling, at: x[column])
    }
    for column in columns.curve where !(hasCapacity && column == coordinates.capacity) {
      let z = (x[column] - S(centre[column])) / S(weakSD)
      sum = sum - z * z / 2
    }
    let (scale, halfLife) = (x[columns.scale], x[columns.halfLife])
    return sum - (scale * scale + halfLife * halfLife) / 2
  }

  /// How fast the capacity's logarithm moves with its coordinate, as a logarithm: what a prior on the
  /// capacity owes to the coordinate.
  private func capacitySlope<S: EvidenceScalar>(_ capacity: S, of member: Member<S>) -> S {
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
