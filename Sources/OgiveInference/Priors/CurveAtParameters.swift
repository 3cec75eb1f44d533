public import OgiveCurves
public import OgiveNumerics

/// One member of a family, differentiable by its parameters: what priors look at.
public struct CurveAtParameters: Sendable {
  /// The family.
  public let family: any CurveFamily
  /// Its parameters.
  public let parameters: Parameters<Double>
  /// The date from which the family counts its time, in decimal years.
  public let reference: Double

  /// The member with these parameters.
  public init(family: any CurveFamily, parameters: Parameters<Double>, reference: Double) {
    self.family = family
    self.parameters = parameters
    self.reference = reference
  }

  /// The levels at dates in decimal years.
  public func levels(at dates: [Double]) -> [Dual] {
    let times = dates.map { $0 - reference }
    var levels = [Dual](repeating: Dual(0.0), count: times.count)
    var span = levels.mutableSpan
    family.gradients(at: times.span, parameters, into: &span)
    return levels
  }

  /// The limit.
  public var capacity: Dual {
    family.capacity(Parameters<Dual>(independent: parameters))
  }

  /// The growth of the level's logarithm per year at `date`, by a central difference of fourth order
  /// over `step` years: exact to rounding for any family, with exact derivatives of the difference.
  public func logGrowth(at date: Double, step: Double) -> Dual {
    let offsets = [-2.0, -1, 1, 2]
    let logs = levels(at: offsets.map { date + $0 * step }).map { Dual.log($0) }
    return (8 * (logs[2] - logs[1]) - (logs[3] - logs[0])) / Dual(12 * step)
  }

  /// The date at which a part of the capacity is reached; nil when it never is.
  ///
  /// The derivatives follow from `f(t, p) = part * K(p)` by the implicit function theorem.
  public func date(reaching part: Double) -> Dual? {
    let goal = Dual(part) * capacity
    guard goal.value.isFinite,
      let time = family.time(reaching: goal.value, parameters)
    else { return nil }
    let level = levels(at: [time + reference])[0]
    let speed = family.rate(goal.value, at: time, parameters)
    return Dual(
      value: time + reference, derivatives: (goal.derivatives - level.derivatives) / speed)
  }
}
