/// What the curves told by lag and steepest growth have in common.
enum ZwieteringForm {
  static let parameters = [
    Parameter("capacity", symbol: "A", "The level it approaches.", .level, lower: 0),
    Parameter("peak_rate", symbol: "mu", "The steepest growth.", .levelPerTime, lower: 0),
    Parameter("lag", symbol: "lambda", "When the steepest tangent leaves zero.", .time),
  ]
}
