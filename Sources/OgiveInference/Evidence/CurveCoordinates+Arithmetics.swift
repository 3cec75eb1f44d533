internal import OgiveCurves
internal import OgiveNumerics

extension CurveCoordinates {
  /// The parameters at the coordinates; not numbers where no member of the family has the level at
  /// the origin.
  func parameters<S: EvidenceScalar>(at x: [S], ceiling: S?) -> [S] {
    let (base, level) = unanchored(x, ceiling: ceiling)
    return anchored(base, level: level, growth: growth.map { S.exp(x[$0]) }) {
      S.time(of: family, reaching: level, base)
    } speed: { time in
      family.rate(level, at: time, Parameters(base)) / level
    } value: {
      S.levels(of: family, at: [origin], base)[0]
    }
  }

  /// The coordinates of a member of the family, drawn inside where its capacity lies outside.
  func coordinates(of parameters: [Double], ceiling u: Double) -> [Double] {
    let level = family.value(at: origin, Parameters(parameters))
    let ceiling = ceiling(u, above: level)
    return parameters.indices.map { index in
      let value = parameters[index]
      if index == anchor.parameter { return Double.log(level) }
      if index == growth {
        // A member that has come to its capacity does not grow at all.
        let growth = family.rate(level, at: origin, Parameters(parameters)) / level
        return Double.log(growth > Self.leastGrowth ? growth : Self.leastGrowth)
      }
      if index == capacity { return capacityCoordinate(value, level: level, ceiling: ceiling) }
      return transforms[index].free(relative(value, index, parameters))
    }
  }

  /// The least growth of a starting value, per year.
  private static let leastGrowth = 1e-6

  /// A rate is told as a multiple of the anchored one, a level as a multiple of the anchored level.
  private func relative(_ value: Double, _ index: Int, _ parameters: [Double]) -> Double {
    let dimension = family.parameters[index].dimension
    let unit = parameters[anchor.parameter]
    switch anchor {
    case .rate where dimension == .perTime || dimension == .levelPerTime: return value / unit
    case .level where family.parameters[index].isLevel: return value / unit
    default: return value
    }
  }

  private func capacityCoordinate(_ value: Double, level: Double, ceiling: Double?) -> Double {
    guard let ceiling else { return Double.log(max(Double.log(value / level), 0.01)) }
    let share = min(max((value - level) / (ceiling - level), 0.02), 0.9)
    return Double.log(share / (1 - share))
  }
}
