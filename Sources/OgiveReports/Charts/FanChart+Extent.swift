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
    let ends = series.flatMap { projected($0).map { $0.values[0] } }.min() ?? 0
    return min(0, deepest, max(ends, -2 * max(highest, -deepest)))
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
