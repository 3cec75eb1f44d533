internal import OgiveCurves
internal import OgiveNumerics

/// The free coordinates of a player's curve, and the way back to its parameters.
///
/// A player's own curve is what it would do alone: where others act on it, its level at the last fact is
/// not the curve's, and may be far from it. What the facts tell first is where the curve begins:
///
/// - The place of a date holds the logarithm of the level at the player's first fact, which gives the date.
/// - A capacity below a ceiling `U` is told by `K = U / (1 + e^-x)`.
/// - Every other parameter has its bounds by ``ParameterTransform``: capacities and rates are told by
///   their logarithms.
struct EntryCoordinates: Sendable {
  let family: any CurveFamily
  /// The player's first fact in the family's own time.
  let entry: Double
  /// The place of the date that gives way to the level at the first fact; nil for a curve that counts
  /// from its launch.
  let date: Int?
  /// The place of the capacity, if the family has one among its parameters.
  let capacity: Int?
  /// The place of the growth rate of a logistic curve, which others slow down in proportion.
  let rate: Int?
  private let transforms: [ParameterTransform]
  private var capacityTransform: ParameterTransform { capacity.map { transforms[$0] } ?? .identity }

  init(_ family: any CurveFamily, entry: Double) {
    self.family = family
    self.entry = entry
    let dates = family.parameters.indices.filter { family.parameters[$0].dimension == .time }
    date = family.origin == .anywhere && dates.count == 1 ? dates[0] : nil
    capacity = family.parameters.firstIndex { $0.name == "capacity" }
    rate =
      family is Logistic ? family.parameters.firstIndex { $0.dimension == .perTime } : nil
    transforms = family.parameters.map { ParameterTransform($0) }
  }

  /// The parameters at the coordinates under what presses on the player; not numbers where no member of
  /// the family has the level at the first fact.
  func parameters<S: EvidenceScalar>(
    at x: [S], ceiling: S?, _ pressure: PlayerPressure?, _ effects: ArraySlice<S>
  ) -> [S] {
    let x = shifted(x, by: 1, ceiling: ceiling, pressure, effects)
    var result = x.indices.map { index -> S in
      if index == date { return S(0.0) }
      if index == capacity { return capacity(at: x[index], ceiling: ceiling) }
      return transforms[index].natural(x[index])
    }
    if let date {
      result[date] = S(entry) - S.time(of: family, reaching: S.exp(x[date]), result)
    }
    return result
  }

  /// The coordinates with what the pressure adds to them, or takes from them where `sign` is -1.
  func shifted<S: EvidenceScalar>(
    _ x: [S], by sign: Double, ceiling: S?, _ pressure: PlayerPressure?, _ effects: ArraySlice<S>
  ) -> [S] {
    guard let pressure, let capacity else { return x }
    var result = x
    result[capacity] = x[capacity] + S(sign) * pressure.capacityShift(effects)
    // The rate's own shift is that of the capacity itself, before or after.
    let place = sign > 0 ? result[capacity] : x[capacity]
    if let rate {
      let level = self.capacity(at: place, ceiling: ceiling)
      result[rate] = x[rate] + S(sign) * pressure.rateShift(effects, capacity: level)
    }
    return result
  }

  /// The coordinates of a member of the family, drawn below the ceiling where its capacity lies above.
  func coordinates(of parameters: [Double], ceiling: Double?) -> [Double] {
    parameters.indices.map { index in
      if index == date {
        return Double.log(max(family.value(at: entry, Parameters(parameters)), 1e-100))
      }
      if index == capacity { return coordinate(ofCapacity: parameters[index], ceiling: ceiling) }
      return transforms[index].free(parameters[index])
    }
  }

  /// The capacity at its coordinate.
  func capacity<S: EvidenceScalar>(at x: S, ceiling: S?) -> S {
    guard let ceiling else { return capacityTransform.natural(x) }
    return ceiling / (1 + S.exp(-x))
  }

  /// The coordinate of a capacity.
  func coordinate(ofCapacity capacity: Double, ceiling: Double?) -> Double {
    guard let ceiling else { return capacityTransform.free(capacity) }
    let share = min(max(capacity / ceiling, 0.02), 0.98)
    return Double.log(share / (1 - share))
  }
}
