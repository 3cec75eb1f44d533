extension FanChart {
  /// The highest level that the axis has to hold.
  ///
  /// Medians and fitted facts always fit, and the inner band up to four times as high. So do the outer
  /// band and the facts that are not fitted, but only up to twice as high as those: a band that knows
  /// next to nothing, as at the beginning of a series, must not squash the rest.
  var highest: Double {
    let medians = series.flatMap(\.points).map(\.median)
    let facts = series.flatMap { visibleFacts(of: $0) }
    let certain = (medians + facts.filter(\.isFitted).map(\.level.upperBound)).max() ?? 0
    let halves = series.flatMap { projected($0).map { $0.values[3] } }
    let needed = max(certain, min(halves.max() ?? 0, 4 * certain))
    let ends = series.flatMap { projected($0).map { $0.values[4] } }
    let wished = ends + facts.map(\.level.upperBound)
    return max(
      needed, wished.filter { $0 <= 2 * needed }.max() ?? 0, min(ends.max() ?? 0, 2 * needed))
  }

  /// The lowest level that the axis has to hold: zero, or below it where medians are, with the outer band
  /// down to twice as far from zero as what else is drawn.
  var lowest: Double {
    let deepest = series.flatMap(\.points).map(\.median).min() ?? 0
    let ends = series.flatMap { projected($0).map { $0.values[0] } }
    return ValueAxis.bottom(certain: deepest, wished: ends, under: highest)
  }

  /// The axis of the levels.
  var axis: ValueAxis { ValueAxis(holding: highest, downTo: lowest) }

  /// Where a band goes on beyond the axis: the series, in the middle of the stretch in which it does so, and
  /// at which end.
  struct Cut {
    let series: Int
    let time: Double
    let isAbove: Bool
  }

  /// Where the projected bands go on beyond the axis.
  var cuts: [Cut] {
    let axis = axis
    return series.indices.flatMap { index -> [Cut] in
      let points = projected(series[index])
      let above = Self.stretches(of: points) { $0.values[4] > axis.top }
      let below = Self.stretches(of: points) { $0.values[0] < axis.bottom }
      return above.map { Cut(series: index, time: $0, isAbove: true) }
        + below.map { Cut(series: index, time: $0, isAbove: false) }
    }
  }

  /// The middles of the stretches of points of which something holds.
  private static func stretches(
    of points: [FanSeries.Point], _ isIn: (FanSeries.Point) -> Bool
  ) -> [Double] {
    points.split(omittingEmptySubsequences: true) { !isIn($0) }.compactMap { stretch in
      guard let first = stretch.first, let last = stretch.last else { return nil }
      return (first.time + last.time) / 2
    }
  }

  /// The facts of a series that are about the times that are drawn, without what merely repeats a
  /// fitted one and would hide it.
  func visibleFacts(of series: FanSeries) -> [FactMark] {
    let span = span
    return series.facts.filter { fact in
      guard fact.isFitted || !series.facts.contains(where: fact.repeats) else { return false }
      return fact.isStretch
        ? fact.span.lowerBound < span.upperBound && span.lowerBound < fact.span.upperBound
        : span.overlaps(fact.span)
    }
  }

  /// The points of a series up to the origin, where there is one within it.
  func known(_ series: FanSeries) -> [FanSeries.Point] {
    let before = series.points.filter { $0.time < origin }
    return before.isEmpty ? [] : before + [series.point(at: origin)].compactMap { $0 }
  }

  /// The points of a series from the origin on.
  func projected(_ series: FanSeries) -> [FanSeries.Point] {
    let after = series.points.filter { $0.time > origin }
    return after.isEmpty ? [] : [series.point(at: origin)].compactMap { $0 } + after
  }
}
