internal import OgiveCurves
internal import OgiveNumerics

extension CurveCoordinates {
  /// The parameters at the coordinates, with their derivatives.
  ///
  /// The anchored parameter follows from `F(t, p) = y` by the implicit function theorem. Nil where
  /// no member of the family has the level at the origin.
  func parameters(at x: [Dual], ceiling: Dual?) -> [Dual]? {
    let (base, level) = unanchored(x, ceiling: ceiling)
    let values = Parameters(base.map(\.value))
    var time = Dual(.nan)
    if case .level = anchor {
    } else {
      guard let reached = family.time(reaching: level.value, values) else { return nil }
      let gap = level.derivatives - slopes(of: base, at: reached)
      time = Dual(
        value: reached, derivatives: gap / family.rate(level.value, at: reached, values))
    }
    let result = anchored(base, level: level) {
      time
    } value: {
      let point = self.level(at: origin, values)
      return Dual(value: point.value, derivatives: slopes(of: base, at: origin))
    }
    return result.allSatisfy { $0.value.isFinite && $0.derivatives.isFinite } ? result : nil
  }

  private func level(at time: Double, _ values: Parameters<Double>) -> Dual {
    let times = [time]
    var levels = [Dual(0.0)]
    var span = levels.mutableSpan
    family.gradients(at: times.span, values, into: &span)
    return levels[0]
  }

  /// The derivatives by the coordinates of the curve's level at a time.
  private func slopes(of base: [Dual], at time: Double) -> SIMD8<Double> {
    let point = level(at: time, Parameters(base.map(\.value)))
    return base.indices.reduce(SIMD8(repeating: 0)) {
      $0 + base[$1].derivatives * point.derivatives[$1]
    }
  }

  /// The parameters at the coordinates for eight draws; not a number in a lane whose curve has no
  /// member with the level at the origin.
  func parameters(at x: [Draws8], ceiling: Draws8?) -> [Draws8] {
    let (base, level) = unanchored(x, ceiling: ceiling)
    let values = Parameters(base)
    return anchored(base, level: level) {
      let levels = [level]
      var times = [Draws8(0.0)]
      var span = times.mutableSpan
      family.times(reaching: levels.span, values, into: &span)
      return times[0]
    } value: {
      let times = [Draws8(origin)]
      var levels = [Draws8(0.0)]
      var span = levels.mutableSpan
      family.draws(at: times.span, values, into: &span)
      return levels[0]
    }
  }

  /// The coordinates of a member of the family, drawn inside where its capacity lies outside.
  func coordinates(of parameters: [Double], ceiling u: Double) -> [Double] {
    let level = level(at: origin, Parameters(parameters)).value
    let ceiling = ceiling(u, above: level)
    return parameters.indices.map { index in
      let value = parameters[index]
      if index == anchor.parameter { return Double.log(level) }
      if index == capacity { return capacityCoordinate(value, level: level, ceiling: ceiling) }
      return transforms[index].free(relative(value, index, parameters))
    }
  }

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
    guard let ceiling else { return Double.log(max(value / level - 1, 0.01)) }
    let share = min(max((value - level) / (ceiling - level), 0.02), 0.9)
    return Double.log(share / (1 - share))
  }
}

extension SIMD8<Double> {
  fileprivate var isFinite: Bool { indices.allSatisfy { self[$0].isFinite } }
}
