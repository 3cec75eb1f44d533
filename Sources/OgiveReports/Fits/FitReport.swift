internal import OgiveCurves
internal import OgiveInference
internal import OgiveNumerics
internal import OgiveScenarios

/// What `ogive fit` prints for one series: the curves compared, and the best of them with its
/// parameters, landmarks, picture and what may be made of it.
public struct FitReport: Sendable {
  private let fits: SeriesFits
  private let title: String
  private let terminal: TerminalStyle
  private let times: FitTimes

  /// The report of the fits to a series of the file `file`, with numbers in `style`.
  public init(
    _ fits: SeriesFits, file: String, terminal: TerminalStyle,
    style: NumberStyle = NumberStyle(.english)
  ) {
    self.fits = fits
    title = PlainText.oneLine(fits.name.map { "\(file): \($0)" } ?? file)
    self.terminal = terminal
    times = FitTimes(
      isDated: fits.isDated, period: fits.comparison.series.period, style: style)
  }

  /// The report, ended by a line feed.
  public var text: String {
    let paragraphs =
      [
        terminal.bold(title) + "\n" + terminal.dim(figures),
        table(.fits(fits.comparison, style: times.style)), doubts,
      ] + (fits.comparison.best.map(page) ?? [])
    return paragraphs.filter { !$0.isEmpty }
      .map { $0.trimmingTrailingLines() + "\n" }
      .joined(separator: "\n")
  }

  private var figures: String {
    let series = fits.comparison.series
    let count = series.values.count
    let from = series.times.min().map(times.figure) ?? ""
    let to = series.times.max().map(times.figure) ?? ""
    let kind = series.kind == .flow ? "sums over periods" : "levels"
    return "\(count) \(kind) from \(from) to \(to), fitted by \(method)"
  }

  private var method: String {
    let loss = fits.comparison.best?.settings.loss ?? .squares
    guard loss.shape != .squares else { return "least squares" }
    return "\(loss.shape.rawValue) loss of scale \(times.style.text(loss.scale))"
  }

  /// What keeps the curves from being compared, or from being fitted at all.
  private var doubts: String {
    let entries = fits.comparison.entries
    let defined = entries.count { $0.fit.aicc.isFinite }
    let comparing =
      defined == entries.count
      ? "" : "AICc needs more figures than these for \(entries.count - defined) of the curves."
    return [comparing, tooLarge, unfitted].filter { !$0.isEmpty }.map(prose)
      .joined(separator: "\n")
  }

  /// The families with more parameters than there are figures.
  private var tooLarge: String {
    let names = fits.comparison.notFitted.compactMap { family in
      if case .tooFewFigures(_, let needed) = family.error {
        "\(family.family.name) (\(needed))"
      } else {
        nil
      }
    }
    return names.isEmpty
      ? "" : "Not fitted, with more parameters than figures: \(names.joined(separator: ", "))."
  }

  /// The families that could not be fitted for another reason.
  private var unfitted: String {
    fits.comparison.notFitted.compactMap { family in
      if case .tooFewFigures = family.error { return nil }
      return "Not fitted: \(family.family.name), \(family.error.sentence)."
    }.joined(separator: "\n")
  }

  private func page(_ fit: LeastSquaresFit) -> [String] {
    [
      terminal.bold(fit.family.name) + "\n"
        + prose("  y = \(fit.family.card.formula)\(clock(of: fit))"),
      table(.parameters(of: fit, times: times, intervals: fits.intervals.first)),
      table(.landmarks(of: fit, times: times)),
      picture(of: fit), prose("Verdict: " + verdict(on: fit)),
    ]
  }

  private func clock(of fit: LeastSquaresFit) -> String {
    let start = fit.series.clockStart(of: fit.family)
    guard start != 0 else { return "" }
    let reason =
      fit.family.origin == .launch
      ? ", one period before the first figure, taken for the launch" : ""
    return "\n  t counts from \(times.point(start))\(reason)"
  }

  private func verdict(on fit: LeastSquaresFit) -> String {
    let isDefined = fit.aicc.isFinite || fit.freedom == 0
    return fit.verdict.sentence
      + (isDefined ? "" : "; AICc needs \(fit.freeCount + 3) figures for this curve")
      + "." + otherCeilings
  }

  /// What the curves that fit nearly as well make of the ceiling, where that is something else.
  private var otherCeilings: String {
    let delta = times.style.text(FitComparison.plausibleDelta)
    guard let ceilings = fits.comparison.plausibleCeilings,
      ceilings.upperBound > 1.1 * ceilings.lowerBound
    else { return "" }
    let low = times.style.text(ceilings.lowerBound)
    let range =
      ceilings.upperBound.isFinite
      ? "between \(low) and \(times.style.text(ceilings.upperBound))" : "anywhere above \(low)"
    return " The curves of delta below \(delta) put the ceiling \(range)."
  }

  /// The fitted curve over the figures and half of their length beyond.
  private func picture(of fit: LeastSquaresFit) -> String {
    guard let from = fit.series.times.min(), let to = fit.series.times.max(), to > from else {
      return ""
    }
    let end = to + (to - from) / 2
    let values = (0..<240).map { fit.expected(at: from + (end - from) * Double($0) / 239) }
    let plot = TerminalPlot(values, columns: min(60, terminal.columns ?? 60), rows: 8)
    let caption =
      "  \(times.figure(from)) to \(times.figure(end)); the figures end at \(times.figure(to))"
    return (plot.lines + [terminal.dim(caption)]).joined(separator: "\n")
  }

  private func prose(_ text: String) -> String {
    text.wrapped(toColumns: terminal.columns ?? 100)
  }

  private func table(_ table: TableContent) -> String {
    TerminalFormat(terminal, style: times.style).text(of: table)
  }
}
