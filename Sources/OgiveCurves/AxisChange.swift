/// Other units of level and time, and another origin of time.
struct AxisChange {
  /// What levels are multiplied by.
  let level: Double
  /// What stretches of time are multiplied by.
  let stretch: Double
  /// The time that becomes `to`.
  let from: Double
  let to: Double

  /// A parameter's value on the new axes.
  func moved(_ value: Double, as dimension: Parameter.Dimension) -> Double {
    switch dimension {
    case .level: value * level
    case .perTime: value / stretch
    case .levelPerTime: value * level / stretch
    case .time: to + (value - from) * stretch
    case .number: value
    }
  }
}
