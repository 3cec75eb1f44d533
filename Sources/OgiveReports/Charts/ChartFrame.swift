internal import OgiveText

/// What is around the plot of any chart: the document or the element, its titles, and the languages of
/// its words.
struct ChartFrame {
  private(set) var size: ChartSize
  let languages: [NumberStyle.Language]
  /// The title on its lines; none inside a page, which has titles beside its charts.
  let titles: [String]
  /// What is drawn, on its lines below.
  private let subtitles: [String]

  /// The frame of a drawing by itself, in English.
  init(title: String, subtitle: String, size: ChartSize = .wide) {
    self.size = size
    languages = [.english]
    let room = size.width - 2 * size.margin
    let lines = { (text: String, column: Double) in
      PlainText.oneLine(text).lines(ofColumns: Int(room / column), atMost: 3).filter { !$0.isEmpty }
    }
    titles = lines(title, size.titleColumn)
    subtitles = lines(subtitle, size.digit)
  }

  /// The frame of a drawing inside a page, which shows one language of several.
  init(inPage size: ChartSize) {
    self.size = size
    languages = NumberStyle.Language.allCases
    titles = []
    subtitles = []
  }

  /// Where there is room below the titles.
  var top: Double {
    size.margin + Double(titles.count) * size.titleLine + Double(subtitles.count) * size.textLine
  }

  /// The same around a drawing of another size.
  func with(_ size: ChartSize) -> ChartFrame {
    var copy = self
    copy.size = size
    return copy
  }

  /// The columns that words take in the language in which they are longest.
  func columns(of words: Phrase) -> Int {
    languages.map { DisplayWidth.columns(of: words.text($0).unicodeScalars) }.max() ?? 0
  }

  /// A document around a plot.
  func document(_ alternativeText: String, plot: (inout SVGCanvas) -> Void) -> String {
    var canvas = SVGCanvas()
    canvas.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": .text(viewBox), "role": "img",
        "aria-label": .text(alternativeText),
      ]
    ) { canvas in
      canvas.style(ChartStyle.sheet)
      canvas.element("rect", ["class": "paper", "width": "100%", "height": "100%", "rx": "6"])
      drawTitles(on: &canvas)
      plot(&canvas)
    }
    return canvas.text
  }

  /// An element of a page around a plot, hidden from those who hear the page: it is told beside it.
  func element(
    style: String, scale: ChartScale, from top: Double, to bottom: Double,
    plot: (inout SVGCanvas) -> Void
  ) -> String {
    var canvas = SVGCanvas()
    canvas.element(
      "svg",
      [
        "class": .text(style), "viewBox": .text(viewBox), "aria-hidden": "true",
        "data-from": .text(DecimalText.shortest(scale.domain.lowerBound, significantDigits: 9)),
        "data-to": .text(DecimalText.shortest(scale.domain.upperBound, significantDigits: 9)),
        "data-left": .number(scale.start), "data-right": .number(scale.end),
        "data-top": .number(top), "data-bottom": .number(bottom),
      ], draw: plot)
    return canvas.text
  }

  private var viewBox: String {
    "0 0 \(SVGText.number(size.width)) \(SVGText.number(size.height))"
  }

  private func drawTitles(on canvas: inout SVGCanvas) {
    var y = size.margin
    for title in titles {
      y += size.titleLine
      canvas.label("title", title, at: ChartPoint(x: size.margin, y: y - 10))
    }
    for subtitle in subtitles {
      y += size.textLine
      canvas.label("muted", subtitle, at: ChartPoint(x: size.margin, y: y - 10))
    }
  }
}
