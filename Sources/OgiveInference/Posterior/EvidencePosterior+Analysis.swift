internal import OgiveCurves
internal import OgiveNumerics

/// What a posterior says of its facts, and what it may be used for.
public struct PosteriorAnalysis: Sendable, Hashable, Codable {
  /// What it says of each fact, by its id; of a fact with two rows the latter.
  public let reports: [String: FactReport]
  /// How much each fact moves the mean of the level's logarithm at a date: with it, less without it.
  /// A fact without which there is no posterior is missing.
  public let influences: [String: Double]
  /// What the posterior may be used for.
  public let verdicts: [PosteriorVerdict]
}

extension EvidencePosterior {
  /// A fact this many standard deviations from what the others let one expect contradicts them.
  private static let conflict = 3.0
  /// Figures of a series that scatters more than most lie so far above it, in logarithms.
  private static let leastGap = 0.2
  /// From this part of the capacity on it is what holds the curve below a figure.
  private static let nearLimit = 0.5
  /// A fact tells the capacity where the room is so many times as wide without it.
  private static let telling = 1.1
  /// How many facts a verdict names.
  private static let named = 3
  /// How many draws are enough to see what a fact does.
  private static let enough = 512

  /// What the posterior says of its facts, and what it may be used for: whether the draws can be relied
  /// on, whether the facts tell the capacity, and whether they contradict each other.
  ///
  /// Influences are found by importance weights, however good these are; ``without(fact:random:)`` is
  /// exact.
  ///
  /// - Parameter date: Where the facts' influence is measured, in decimal years.
  public func analysis(at date: Double) -> PosteriorAnalysis {
    let few = thinned(to: Self.enough)
    let (levels, rooms) = (few.logLevels(at: date), few.logRooms)
    let even = levels.map { _ in 1 / Double(levels.count) }
    let (level, width) = (levels.moments(even).mean, rooms.moments(even).spread)
    var influences: [String: Double] = [:]
    var widths: [(fact: String, factor: Double)] = []
    for (fact, weights) in zip(factIDs, few.weights(withoutEach: factIDs)) {
      influences[fact] = level - levels.moments(weights).mean
      widths.append((fact, rooms.moments(weights).spread / width))
    }
    let reports = factReports
    return PosteriorAnalysis(
      reports: Dictionary(reports.map { ($0.fact, $0.report) }) { _, last in last },
      influences: influences,
      verdicts: samplingVerdict + capacityVerdict(widths) + conflictVerdict(reports)
        + beliefVerdicts(reports))
  }

  private var factIDs: [String] {
    evidence.observations.map(\.fact).reduce(into: []) { facts, fact in
      if !facts.contains(fact) { facts.append(fact) }
    }
  }

  private var samplingVerdict: [PosteriorVerdict] {
    let problems = sample.warnings.filter(\.isFailure).worst.map(\.words)
    return problems.isEmpty ? [] : [.unconverged(problems)]
  }

  private func conflictVerdict(
    _ reports: [(fact: String, report: FactReport)]
  ) -> [PosteriorVerdict] {
    // A bound that nothing contradicts is kept by the curve, or missed by little.
    let strangers = reports.filter { abs($0.report.surprise ?? $0.report.pull) > Self.conflict }
      .map(\.fact)
    return strangers.isEmpty ? [] : [.factsInConflict(strangers)]
  }

  /// Whether what is believed, of the curve or of how far facts may lie from it, is far from what came out.
  private func beliefVerdicts(
    _ reports: [(fact: String, report: FactReport)]
  ) -> [PosteriorVerdict] {
    let middle = { (draws: [Double]) in Quantile.values(of: draws, levels: [0.5])[0] }
    let refuted = evidence.beliefs.filter { belief in
      guard let draws = draws(of: belief.quantity) else { return false }
      return abs(belief.shape.score(of: middle(draws))) > Self.conflict
    }
    let names = refuted.map(\.quantity.name)
    let limits = limits(below: reports).filter { !names.contains($0) }
    let scale = middle(columns[density.place(of: density.columns.scale)])
    return (names + limits).isEmpty
      ? followed(scale)
      : [.beliefsInConflict(names + limits)] + followed(scale)
  }

  /// Whether the facts lie as far from the curve as nothing lets one expect.
  private func followed(_ scale: Double) -> [PosteriorVerdict] {
    let departure = Double.exp(evidence.process.scale(scale))
    return scale > Self.conflict ? [.factsNotFollowed(times: departure)] : []
  }

  /// What holds the capacity down where a figure lies above the curve as far as nothing lets one expect:
  /// the residual process may stretch to bridge it, so that no fact and no belief is far off by itself. A
  /// figure from far below the capacity is held down by something else.
  private func limits(below reports: [(fact: String, report: FactReport)]) -> [String] {
    let limit = Quantile.values(of: capacities, levels: [0.5])[0]
    let isAbove = reports.contains { _, report in
      report.strain > Self.conflict && report.published > Self.nearLimit * limit
        && Double.log(report.published) - report.logFitted > Self.leastGap
    }
    guard isAbove else { return [] }
    return (evidence.believedCapacity == nil ? [] : ["capacity"])
      + (evidence.ceiling == nil ? [] : ["ceiling"])
  }

  private func capacityVerdict(_ widths: [(fact: String, factor: Double)]) -> [PosteriorVerdict] {
    switch RoomProfile(of: self)?.verdict {
    case nil: return []
    case .open(let above): return [.capacityNotIdentified(above: above)]
    case .told:
      let telling = widths.filter { $0.factor > Self.telling }.sorted { $0.factor > $1.factor }
      return [.capacityIdentified(by: telling.prefix(Self.named).map(\.fact))]
    }
  }

  /// The logarithm of the curve's level at a date, draw by draw.
  private func logLevels(at date: Double) -> [Double] {
    let time = date - reference
    return map { _, member in
      Draws8.log(Draws8.levels(of: family, at: [time], member.parameters)[0])
    }
  }

  /// The logarithm of the room to grow, ln(K / f(T)), draw by draw; of a player the room itself.
  private var logRooms: [Double] {
    map { _, member in
      let logRoom = Draws8.log(family.capacity(Parameters(member.parameters)) / member.level)
      // A player's capacity may lie below its level, where others make room.
      return density.seat == nil ? Draws8.log(logRoom) : logRoom
    }
  }
}

extension SamplingWarning {
  /// What is wrong, in a few words.
  fileprivate var words: String {
    switch self {
    case .noMass: "the density has no mass"
    case .weightsRejected(let shape): "k-hat \(shape.shortened)"
    case .notMixed(_, let ratio): "R-hat up to \(ratio.shortened)"
    case .fewEffective(_, let bulk, let tail):
      "as few as \(Int(min(bulk, tail))) effective draws"
    case .divergences(let count, let total): "\(count) of \(total) trajectories diverged"
    case .depthLimit(let count): "\(count) trajectories ended early"
    case .lowEnergy(_, let fraction): "energy fraction \(fraction.shortened)"
    case .chainEnded(_, let reason): "a chain ended early, \(reason.rawValue)"
    }
  }
}

extension [SamplingWarning] {
  /// The warnings; of those that several coordinates or chains give the worst alone.
  fileprivate var worst: [SamplingWarning] {
    reduce(into: []) { kept, warning in
      let twin = kept.firstIndex { $0.rank?.kind == warning.rank?.kind && warning.rank != nil }
      guard let twin, let old = kept[twin].rank, let new = warning.rank else {
        return kept.append(warning)
      }
      if new.size > old.size { kept[twin] = warning }
    }
  }
}

extension SamplingWarning {
  /// Which of the warnings that may come several times it is, and how bad it is among those.
  fileprivate var rank: (kind: Int, size: Double)? {
    switch self {
    case .notMixed(_, let ratio): (0, ratio.isNaN ? .infinity : ratio)
    case .fewEffective(_, let bulk, let tail): (1, -min(bulk, tail))
    case .lowEnergy(_, let fraction): (2, -fraction)
    default: nil
    }
  }
}

extension Double {
  fileprivate var shortened: Double { (self * 1000).rounded() / 1000 }
}

extension [Double] {
  /// The weighted mean and standard deviation.
  fileprivate func moments(_ weights: [Double]) -> (mean: Double, spread: Double) {
    let mean = zip(self, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let square = zip(self, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    return (mean, square.squareRoot())
  }
}
