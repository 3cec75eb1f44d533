internal import OgiveCurves
internal import OgiveNumerics

/// The free coordinates of a family at the origin of a series, and the way back to its parameters.
///
/// - The anchored parameter's place holds the logarithm of the level at the origin, `y`.
/// - A parameter named `capacity` is told by how far it lies between `y` and the ceiling `U`:
///   `K = y + (U - y) / (1 + e^-x)`; without a ceiling by the room to grow, `ln(K / y) = e^x`.
/// - The only rate of a curve that is anchored by a date is told by the growth at the origin,
///   `y'/y = e^x`: capacity and growth there are nearly independent, capacity and rate are not.
/// - Every other parameter has its bounds by ``ParameterTransform``.
///
/// Under a monthly ceiling `U = y + (M - y) / (1 + e^-u)`, with `u` one more coordinate.
struct CurveCoordinates: Sendable {
  let family: any CurveFamily
  let anchor: OriginAnchor
  let transforms: [ParameterTransform]
  /// The place of the capacity that is told by its distance from the level; nil where the levels
  /// themselves are scaled.
  let capacity: Int?
  /// The place of the rate that is told by the growth at the origin.
  let growth: Int?
  /// The place of the rate that is told by the growth's logarithm in the pooled model, whose families all are
  /// told so; nil for others.
  let pooledGrowth: Int?
  let ceiling: LevelCeiling?
  /// The origin in the family's own time.
  let origin: Double

  init(family: any CurveFamily, evidence: SeriesEvidence) {
    self.family = family
    anchor = OriginAnchor(for: family)
    transforms = family.parameters.map { ParameterTransform($0) }
    ceiling = evidence.ceiling
    pooledGrowth =
      evidence.pooled == nil ? nil : family.parameters.firstIndex { $0.dimension == .perTime }
    origin = evidence.frame.last - evidence.reference(for: family)
    let rates = family.parameters.indices.filter {
      [.perTime, .levelPerTime].contains(family.parameters[$0].dimension)
    }
    if case .date = anchor, rates.count == 1, family.parameters[rates[0]].lower == 0 {
      growth = rates[0]
    } else {
      growth = nil
    }
    if case .level = anchor {
      capacity = nil
    } else {
      capacity = family.parameters.firstIndex { $0.name == "capacity" }
    }
  }

  /// The ceiling when `u` is its coordinate and `level` the level at the origin; nil without one.
  func ceiling<S: GrowthScalar>(_ u: S, above level: S) -> S? {
    switch ceiling {
    case nil: nil
    case .level(let most): S(most)
    case .monthlyUsers(let users): level + (S(users) - level) / (1 + S.exp(-u))
    }
  }

  /// The capacity at its coordinate.
  func capacity<S: GrowthScalar>(_ x: S, level: S, ceiling: S?) -> S {
    guard let ceiling else { return level * S.exp(S.exp(x)) }
    return level + (ceiling - level) / (1 + S.exp(-x))
  }

  /// The parameters but for the anchored one, which stands at a reference value that `solve` then
  /// moves, and the level that the curve is to have at the origin.
  func unanchored<S: GrowthScalar>(_ x: [S], ceiling: S?) -> (parameters: [S], level: S) {
    let level = S.exp(x[anchor.parameter])
    let values = x.indices.map { index -> S in
      if index == capacity { return capacity(x[index], level: level, ceiling: ceiling) }
      if index == growth { return family.parameters[index].isLevel ? level : S(1.0) }
      guard index == anchor.parameter else { return transforms[index].natural(x[index]) }
      if case .date = anchor { return S(0.0) }
      return S(1.0)
    }
    return (values, level)
  }

  /// The parameters of the curve that has `level` at the origin, and grows there as its coordinate says.
  ///
  /// - Parameters:
  ///   - growth: The growth at the origin where that is a coordinate.
  ///   - reach: The time at which the unanchored curve has the level.
  ///   - speed: The growth of the unanchored curve's logarithm at that time.
  ///   - value: The unanchored curve's level at the origin.
  func anchored<S: GrowthScalar>(
    _ parameters: [S], level: S, growth: S?, reach: () -> S, speed: (S) -> S, value: () -> S
  ) -> [S] {
    var result = parameters
    switch anchor {
    case .date(let index):
      let reached = reach()
      guard let place = self.growth, let growth else {
        result[index] = S(origin) - reached
        break
      }
      // A curve that runs so many times as fast has the level so many times as soon.
      let haste = growth / speed(reached)
      result[place] = parameters[place] * haste
      result[index] = S(origin) - reached / haste
    case .length(let index):
      result[index] = S(origin) / reach()
    case .rate:
      let scale = reach() / S(origin)
      for (index, parameter) in family.parameters.enumerated()
      where parameter.dimension == .perTime || parameter.dimension == .levelPerTime {
        result[index] = parameters[index] * scale
      }
    case .level:
      let scale = level / value()
      for (index, parameter) in family.parameters.enumerated() where parameter.isLevel {
        result[index] = parameters[index] * scale
      }
    }
    return result
  }
}

extension Parameter {
  /// Whether it is scaled with the levels.
  var isLevel: Bool { dimension == .level || dimension == .levelPerTime }
}
