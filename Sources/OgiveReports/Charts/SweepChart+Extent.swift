extension SweepChart {
  /// The values that are drawn.
  var span: ClosedRange<Double> {
    let values = lines.flatMap(\.points).map(\.value)
    return (values.min() ?? 0)...(values.max() ?? 1)
  }

  /// The axis of the heights: the whole for probabilities; else every median, and the bands as far as they
  /// do not squash them.
  var axis: ValueAxis {
    guard unit != nil else { return .shares }
    let points = lines.flatMap(\.points)
    let (middles, bands) = (points.map(\.middle), points.compactMap(\.band))
    let top = ValueAxis.top(certain: middles.max() ?? 1, wished: bands.map(\.upperBound))
    return ValueAxis(
      holding: top,
      downTo: ValueAxis.bottom(
        certain: middles.min() ?? 0, wished: bands.map(\.lowerBound), under: top))
  }
}
