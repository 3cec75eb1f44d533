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

  /// An interval of a standard normal.
  associatedtype Interval: NormalIntervalValue where Interval.Number == Self

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
  typealias Interval = NormalInterval

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
}

extension Dual: EvidenceScalar {
  typealias Interval = DualInterval

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
}

extension SIMD8<Double> {
  /// Derivatives by parameters as derivatives by what the parameters depend on.
  fileprivate func chained(through parameters: [Dual]) -> SIMD8<Double> {
    parameters.indices.reduce(.zero) { $0 + parameters[$1].derivatives * self[$1] }
  }
}
