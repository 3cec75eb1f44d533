internal import OgiveCurves
internal import OgiveNumerics

/// The fit of one family to one series' facts as a least-squares problem: a residual for each fact,
/// each prior and each number that is standard normal beforehand.
///
/// Half the sum of squares is minus the log posterior, up to a constant.
struct EvidenceProblem: LeastSquaresProblem {
  let family: any CurveFamily
  let evidence: SeriesEvidence
  let priors: [any CurvePrior]
  let coordinates: CurveCoordinates
  let columns: EvidenceColumns
  /// Where the weak prior of each free column is centred.
  let centre: [Double]
  /// What shifts each level beside the curve.
  let shifts: [[LevelShift]]
  /// The first node of each level among all nodes.
  private let firstNode: [Int]
  private let times: [Double]
  /// The rows of the latest linearisation, kept so that a solve allocates little.
  private var rows: EvidenceRows

  let residualCount: Int
  var parameterCount: Int { columns.count }

  /// The weak prior that keeps finite what nothing else determines: this many units in the free
  /// coordinates, which are logarithms for positive parameters.
  private static let weakSD = 3.0

  init(family: any CurveFamily, evidence: SeriesEvidence, centre natural: [Double]) {
    self.family = family
    self.evidence = evidence
    priors = evidence.priors(for: family)
    let coordinates = CurveCoordinates(family: family, evidence: evidence)
    self.coordinates = coordinates
    let columns = EvidenceColumns(
      parameters: family.parameters.count, hasStickiness: evidence.hasStickiness,
      bridges: evidence.bridges.count, biases: evidence.biasGroups.count,
      departures: evidence.levels.count)
    self.columns = columns
    let own = (coordinates.capacity == nil ? 0 : 1) + (columns.stickiness == nil ? 0 : 2)
    residualCount = evidence.observations.count + priors.count + own + columns.count
    centre =
      coordinates.coordinates(of: natural, ceiling: 0) + (columns.stickiness == nil ? [] : [0])
    shifts = evidence.levels.indices.map { evidence.shifts(of: $0, columns: columns) }
    let reference = evidence.reference(for: family)
    let nodes = evidence.levels.map(\.reading.nodes)
    firstNode = nodes.indices.map { index in nodes[..<index].reduce(0) { $0 + $1.count } }
    times = nodes.flatMap { $0 }.map { $0 - reference }
    rows = EvidenceRows(count: residualCount, width: columns.count)
  }

  mutating func evaluate(
    at parameters: Span<Double>, residuals: inout MutableSpan<Double>
  ) -> Bool {
    guard update(at: parameters) else { return false }
    for i in residuals.indices { residuals[i] = rows.residuals[i] }
    return true
  }

  mutating func linearise(
    at parameters: Span<Double>, residuals: inout MutableSpan<Double>,
    jacobian: inout MutableSpan<Double>
  ) -> Bool {
    guard update(at: parameters) else { return false }
    for i in residuals.indices { residuals[i] = rows.residuals[i] }
    for i in jacobian.indices { jacobian[i] = rows.jacobian[i] }
    return true
  }
}

extension EvidenceProblem {
  /// The member of the family at the columns `x`; nil where there is none.
  func member(at x: Span<Double>) -> MemberAtColumns? {
    MemberAtColumns(coordinates: coordinates, columns: columns, x: x)
  }

  /// The logarithms of all readings of a member, with their derivatives by its parameters.
  func logReadings(of member: MemberAtColumns) -> [Dual] {
    var levels = [Dual](repeating: Dual(0.0), count: times.count)
    var span = levels.mutableSpan
    family.gradients(at: times.span, member.parameters, into: &span)
    return evidence.levels.indices.map { index in
      let reading = evidence.levels[index].reading
      let first = firstNode[index]
      let end = index + 1 < firstNode.count ? firstNode[index + 1] : levels.count
      return reading.logReading(levels[first..<end])
    }
  }

  /// The levels of eight draws where the facts first look at the curve.
  func earliestLevel(of parameters: Parameters<Draws8>) -> Draws8 {
    let earliest = [Draws8(times.min() ?? 0)]
    var levels = [Draws8(0.0)]
    var span = levels.mutableSpan
    family.draws(at: earliest.span, parameters, into: &span)
    return levels[0]
  }

  /// What the columns add to the logarithm of a reported level beside the curve.
  func offset(of level: Int, at x: Span<Double>) -> Double {
    let bridged = evidence.levels[level].bridge.map { evidence.bridges[$0].logMedian }
    var offset = bridged ?? 0
    for shift in shifts[level] { offset += shift.slope * x[shift.column] }
    return offset
  }

  /// Makes the rows those at `x`. A solver asks for the residuals at a point and then, where it likes
  /// them, for the Jacobian there: both are made at once, and the second time nothing is.
  private mutating func update(at x: Span<Double>) -> Bool {
    if rows.areFilled(at: x) { return true }
    rows.clear()
    guard refresh(at: x) else { return false }
    rows.close(at: x)
    return true
  }

  private mutating func refresh(at x: Span<Double>) -> Bool {
    guard let member = member(at: x) else { return false }
    let readings = logReadings(of: member)
    guard readings.allSatisfy({ $0.value.isFinite }) else { return false }
    let reported = readings.indices.map { readings[$0].value + offset(of: $0, at: x) }
    for observation in evidence.observations {
      let mu = reported[observation.level] - (observation.base.map { reported[$0] } ?? 0)
      let (value, slope) = observation.relation.residual(mu)
      rows.append(value)
      append(level: observation.level, reading: readings, slope: slope, member: member)
      if let base = observation.base {
        append(level: base, reading: readings, slope: -slope, member: member)
      }
    }
    appendPriors(of: member, at: x)
    return rows.isFinite
  }

  private mutating func append(
    level: Int, reading: [Dual], slope: Double, member: MemberAtColumns
  ) {
    rows.add(member.byColumns(reading[level].derivatives * slope), columns: columns.free)
    for shift in shifts[level] { rows.add(slope * shift.slope, column: shift.column) }
  }

  private mutating func appendPriors(of member: MemberAtColumns, at x: Span<Double>) {
    let curve = CurveAtParameters(
      family: family, parameters: member.parameters, reference: evidence.reference(for: family))
    for prior in priors {
      let residual = prior.residual(curve) ?? Dual(0.0)
      rows.append(residual.value)
      rows.add(member.byColumns(residual.derivatives), columns: columns.free)
    }
    for residual in coordinateDensity(of: member, at: x) {
      rows.append(residual.value)
      rows.add(residual.derivatives, columns: columns.free)
    }
    for column in columns.free {
      rows.append(
        (x[column] - centre[column]) / Self.weakSD, column: column, slope: 1 / Self.weakSD)
    }
    for column in columns.standardNormal {
      rows.append(x[column], column: column, slope: 1)
    }
  }
}
