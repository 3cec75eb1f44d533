import OgiveNumerics

extension GrowthSystem {
  /// The system's own examples, moved and stretched onto the figures.
  public func startingValues(for series: [Samples], from start: Double) -> [[Double]] {
    let end = series.compactMap(\.times.last).max() ?? start + 1
    let peak = series.flatMap(\.values).max() ?? 1
    return examples.map { example in
      let length = example.span.upperBound - example.span.lowerBound
      let axes = AxisChange(
        level: (peak > 0 ? peak : 1) / top(of: example),
        stretch: (end > start ? end - start : 1) / length, from: example.span.lowerBound, to: start)
      return zip(parameters, example.parameters).map { axes.moved($1, as: $0.dimension) }
        + example.levels.map { axes.moved($0, as: .level) }
    }
  }

  /// The greatest level of any member in an example.
  private func top(of example: SystemExample) -> Double {
    let times = (0...20).map {
      example.span.lowerBound
        + 0.05 * Double($0) * (example.span.upperBound - example.span.lowerBound)
    }
    var levels = [Double](repeating: 0, count: times.count * members.count)
    var span = levels.mutableSpan
    _ = trajectory(
      from: example.levels, at: example.span.lowerBound, through: times.span, example.parameters,
      StepTolerance(relative: 1e-4, absolute: 1e-8), into: &span)
    let top = levels.filter(\.isFinite).max() ?? 1
    return top > 0 ? top : 1
  }
}
