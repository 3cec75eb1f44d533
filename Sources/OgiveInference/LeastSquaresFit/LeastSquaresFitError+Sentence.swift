extension LeastSquaresFitError {
  /// What is wrong, in one line for people, without a full stop.
  public var sentence: String {
    switch self {
    case .unequalCounts(let times, let values, let weights):
      "\(times) times, \(values) values and \(weights) weights do not belong together"
    case .unusableFigure: "a time, value or weight is no usable number"
    case .unorderedFlow: "a sum over a period needs a time after the one before"
    case .unevenFlow:
      "sums over periods need one figure for each period, and this one is not one period after the"
        + " one before"
    case .tooFewFigures(let count, let needed):
      "\(count) \(count == 1 ? "figure is" : "figures are") too few for \(needed) parameters"
    case .unknownParameter(let name, let family): "\(family) has no parameter '\(name)'"
    case .fixedOutOfBounds(let name, let value): "\(name) cannot be \(value)"
    case .emptyBounds(let name): "the bounds leave \(name) nowhere to go"
    case .nothingToFind: "every parameter is fixed"
    case .noStart: "the curve has no value at any of its starting values"
    case .solver(let error): "the solver failed: \(error)"
    }
  }
}
