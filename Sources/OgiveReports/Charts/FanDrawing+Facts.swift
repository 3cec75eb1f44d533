extension FanDrawing {
  /// The published figures: the fitted ones over the others, and points over bars, which would hide
  /// them.
  func drawFacts(on canvas: inout SVGCanvas) {
    for (isFitted, isStretch) in [(false, true), (false, false), (true, true), (true, false)] {
      for (index, series) in chart.series.enumerated() {
        let facts = chart.visibleFacts(of: series).filter {
          $0.isFitted == isFitted && $0.isStretch == isStretch
            && $0.level.upperBound <= layout.axis.top
        }
        guard !facts.isEmpty else { continue }
        canvas.element("g", ["class": .text(ChartStyle.series(index))]) { canvas in
          for fact in facts { draw(fact, MarkShape(series: index), on: &canvas) }
        }
      }
    }
  }

  private func draw(_ fact: FactMark, _ shape: MarkShape, on canvas: inout SVGCanvas) {
    let span = (left: layout.time(fact.span.lowerBound), right: layout.time(fact.span.upperBound))
    let level = fact.level
    let low = ChartPoint(x: (span.left + span.right) / 2, y: layout.level(level.lowerBound))
    let high = ChartPoint(x: low.x, y: layout.level(level.upperBound))
    canvas.element("g", [:]) { canvas in
      canvas.element("title", [:], text: fact.text)
      if level.lowerBound < level.upperBound {
        canvas.rangeBar(from: low, to: high)
        return
      }
      canvas.arrow(from: low, fact.direction, isFilled: fact.isFitted)
      if fact.isStretch {
        canvas.bar(from: span.left, to: span.right, y: low.y, isFilled: fact.isFitted)
      } else {
        canvas.mark(shape, at: low, isFilled: fact.isFitted)
      }
    }
  }
}
