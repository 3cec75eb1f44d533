internal import OgiveCurves

/// What a change of a curve comes to when its level has to go on from where it is.
extension CurveFamily {
  /// Whether the parameter at `index` moves the curve along the time axis and does nothing else:
  /// the midpoint of a logistic curve, the initial level of an exponential one.
  ///
  /// Judged by the family's examples: with another value of the parameter each is itself, earlier or
  /// later.
  func isOnlyMoved(by index: Int) -> Bool {
    guard origin == .anywhere else { return false }
    return examples.allSatisfy { example in
      var moved = example.parameters
      let length = example.span.upperBound - example.span.lowerBound
      moved[index] += parameters[index].dimension == .time ? length / 10 : abs(moved[index]) / 10
      return isSame(example, moved: Parameters(moved))
    }
  }

  /// Whether the curve of the example runs through the same levels at the same distances.
  private func isSame(_ example: CurveExample, moved: Parameters<Double>) -> Bool {
    let own = Parameters(example.parameters)
    let times = [0.4, 0.5, 0.6].map { share in
      example.span.lowerBound + share * (example.span.upperBound - example.span.lowerBound)
    }
    guard let there = time(reaching: value(at: times[0], own), moved) else { return false }
    return times.dropFirst().allSatisfy { time in
      let (level, other) = (value(at: time, own), value(at: time + there - times[0], moved))
      return abs(level - other) <= 1e-6 * abs(level)
    }
  }
}
