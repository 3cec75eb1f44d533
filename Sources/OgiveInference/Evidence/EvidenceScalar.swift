internal import OgiveCurves
internal import OgiveNumerics

/// An arithmetic in which a whole evidence density can be evaluated: with derivatives, or eight draws
/// side by side.
///
/// The density is written once over it, like a growth formula over `GrowthScalar`.
protocol EvidenceScalar: SystemScalar {
  /// The levels of a member of `family` at `times`, in the family's own time.
  static func levels(
    of family: any CurveFamily, at times: [Double], _ parameters: [Self]
  ) -> [Self]

  /// The time at which a member reaches `level`; not a number where it never does.
  static func time(
    of family: any CurveFamily, reaching level: Self, _ parameters: [Self]
  ) -> Self

  /// The logarithm of the probability that a standard normal lies between `lower` and `upper`, and the
  /// point below which lies the part `part` of that probability, which is a constant; without one the
  /// point means nothing.
  static func normalInterval(
    _ lower: Self, _ upper: Self, part: Self?
  ) -> (logProbability: Self, point: Self)

  /// A function of numbers, given with its derivative.
  static func applying(
    _ value: (Double) -> Double, slope: (Double) -> Double, to x: Self
  ) -> Self

  /// The levels of a system at `times`, past `changes`: see `DifferentialSystem`.
  static func trajectory(
    of system: any DifferentialSystem, from levels: [Self], at start: Double,
    through times: Span<Double>, _ p: [Self], _ tolerance: StepTolerance,
    changes: [SystemChange<Self>], into trajectory: inout MutableSpan<Self>
  ) -> TerminationReason
}

extension Draws8: EvidenceScalar {
  static func levels(
    of family: any CurveFamily, at times: [Double], _ parameters: [Draws8]
  ) -> [Draws8] {
    let times = times.map { Draws8($0) }
    var levels = [Draws8](repeating: Draws8(0.0), count: times.count)
    var span = levels.mutableSpan
    family.draws(at: times.span, Parameters(parameters), into: &span)
    return levels
  }

  static func time(
    of family: any CurveFamily, reaching level: Draws8, _ parameters: [Draws8]
  ) -> Draws8 {
    let levels = [level]
    var times = [Draws8(0.0)]
    var span = times.mutableSpan
    family.times(reaching: levels.span, Parameters(parameters), into: &span)
    return times[0]
  }

  static func applying(
    _ value: (Double) -> Double, slope: (Double) -> Double, to x: Draws8
  ) -> Draws8 {
    var result = x
    for lane in 0..<Draws8.width { result.lanes[lane] = value(x.lanes[lane]) }
    return result
  }

  static func trajectory(
    of system: any DifferentialSystem, from levels: [Draws8], at start: Double,
    through times: Span<Double>, _ p: [Draws8], _ tolerance: StepTolerance,
    changes: [SystemChange<Draws8>], into trajectory: inout MutableSpan<Draws8>
  ) -> TerminationReason {
    system.draws(
      from: levels, at: start, through: times, p, tolerance, changes: changes, into: &trajectory)
  }

  static func normalInterval(
    _ lower: Draws8, _ upper: Draws8, part: Draws8?
  ) -> (logProbability: Draws8, point: Draws8) {
    NormalDistribution.interval(lower: lower, upper: upper, parts: part)
  }
}

extension Dual: EvidenceScalar {
  static func levels(
    of family: any CurveFamily, at times: [Double], _ parameters: [Dual]
  ) -> [Dual] {
    var levels = [Dual](repeating: Dual(0.0), count: times.count)
    var span = levels.mutableSpan
    family.gradients(at: times.span, Parameters(parameters.map(\.value)), into: &span)
    return levels.map { level in
      Dual(value: level.value, derivatives: level.derivatives.chained(through: parameters))
    }
  }

  static func time(
    of family: any CurveFamily, reaching level: Dual, _ parameters: [Dual]
  ) -> Dual {
    let values = Parameters(parameters.map(\.value))
    guard let time = family.time(reaching: level.value, values) else { return Dual(.nan) }
    // F(t, p) = level, by the implicit function theorem.
    let there = levels(of: family, at: [time], parameters)[0]
    return Dual(
      value: time,
      derivatives: (level.derivatives - there.derivatives)
        / family.rate(level.value, at: time, values))
  }

  static func applying(
    _ value: (Double) -> Double, slope: (Double) -> Double, to x: Dual
  ) -> Dual {
    Dual(value: value(x.value), derivatives: x.derivatives * slope(x.value))
  }

  static func trajectory(
    of system: any DifferentialSystem, from levels: [Dual], at start: Double,
    through times: Span<Double>, _ p: [Dual], _ tolerance: StepTolerance,
    changes: [SystemChange<Dual>], into trajectory: inout MutableSpan<Dual>
  ) -> TerminationReason {
    system.sensitivities(
      from: levels, at: start, through: times, p, tolerance, changes: changes, into: &trajectory)
  }

  static func normalInterval(
    _ lower: Dual, _ upper: Dual, part: Dual?
  ) -> (logProbability: Dual, point: Dual) {
    let value = NormalDistribution.logDifference(lower: lower.value, upper: upper.value)
    let density = { (z: Double) -> Double in
      Double.exp(-0.5 * z * z + NormalDistribution.logHeight - value)
    }
    let probability = Dual(
      value: value, derivatives: upper.change(times: density) - lower.change(times: density))
    return (probability, part.map { point(of: $0.value, between: lower, upper) } ?? 0)
  }

  private static func point(of part: Double, between lower: Dual, _ upper: Dual) -> Dual {
    let lanes = NormalDistribution.interval(
      lower: Draws8(lower.value), upper: Draws8(upper.value), parts: Draws8(part))
    let z = lanes.point.lanes[0]
    // dΦ(z) is the mixture of what happens at both ends, and the ratio of two densities does not
    // underflow where each of them does.
    let slope = { (end: Double) -> Double in Double.exp(0.5 * (z - end) * (z + end)) }
    return Dual(
      value: z,
      derivatives: lower.change { (1 - part) * slope($0) } + upper.change { part * slope($0) })
  }

  /// What an end adds to a derivative; nothing where it is infinite, whatever its own derivatives are.
  private func change(times slope: (Double) -> Double) -> SIMD8<Double> {
    value.isFinite ? derivatives * slope(value) : .zero
  }
}

extension SIMD8<Double> {
  /// Derivatives by parameters as derivatives by what the parameters depend on.
  fileprivate func chained(through parameters: [Dual]) -> SIMD8<Double> {
    parameters.indices.reduce(.zero) { $0 + parameters[$1].derivatives * self[$1] }
  }
}
