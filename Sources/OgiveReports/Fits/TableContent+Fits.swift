internal import OgiveCurves
internal import OgiveInference
internal import OgiveScenarios

extension TableContent {
  /// Every fit of a comparison, the best first; a ceiling that the figures leave open is empty.
  static func fits(_ comparison: FitComparison, style: NumberStyle) -> TableContent {
    TableContent(
      caption: "",
      columns: ["curve", "AICc", "delta", "weight", "ceiling", "verdict"],
      rows: comparison.entries.map { entry in
        let fit = entry.fit
        let verdict = entry.repeats.map { "fits as \($0)" } ?? fit.verdict.words(style)
        return [
          .text(fit.family.name), .number(fit.aicc.isFinite ? fit.aicc : nil, unit: "1"),
          .number(entry.delta.map { ($0 * 100).rounded() / 100 }, unit: "1"),
          entry.weight.map { .probability($0) } ?? .number(nil, unit: "1"),
          .number(fit.verdict.leavesCapacityOpen ? nil : fit.capacity, unit: "1"),
          .text(verdict),
        ]
      })
  }

  /// The parameters of a fit, each down to the second digit of its standard error.
  /// - Parameter intervals: The 95% intervals, shown where there are any.
  static func parameters(
    of fit: LeastSquaresFit, times: FitTimes, intervals: [ParameterInterval?]? = nil
  ) -> TableContent {
    let heading: [Column] = intervals == nil ? [] : ["95% interval"]
    return TableContent(
      caption: "",
      columns: ["parameter", "estimate", "standard error"] + heading + ["meaning"],
      rows: fit.family.parameters.enumerated().map { index, parameter in
        let error = fit.standardErrors?[index]
        let isDate = times.isDated && FitTimes.isPoint(parameter, of: fit.family)
        let estimate =
          isDate
          ? times.point(fit.estimates[index])
          : times.style.text(fit.estimates[index], standardError: error)
        let errorText =
          isDate
          ? error.map { times.stretch($0, significantDigits: 2) } ?? "–"
          : times.style.text(standardError: error)
        let interval = intervals.map { found -> [Cell] in
          let end = { isDate ? times.point($0) : times.style.text($0) }
          return [.text(found[index].map { "\(end($0.lower)) to \(end($0.upper))" } ?? "–")]
        }
        return [.text(parameter.name), .text(estimate), .text(errorText)] + (interval ?? [])
          + [.text(parameter.meaning)]
      })
  }

  /// What people ask about the fitted curve.
  static func landmarks(of fit: LeastSquaresFit, times: FitTimes) -> TableContent {
    let landmarks = Landmarks(of: fit.family, Parameters(fit.estimates))
    let start = fit.series.clockStart(of: fit.family)
    let level = landmarks.inflectionLevel.map { ", at \(times.style.text($0))" } ?? ""
    let rows: [(String, String?)] = [
      ("ceiling", landmarks.capacity.isFinite ? times.style.text(landmarks.capacity) : "none"),
      ("half of the ceiling", landmarks.midpoint.map { times.point($0 + start) }),
      ("steepest", landmarks.inflectionTime.map { times.point($0 + start) + level }),
      ("steepest growth", landmarks.peakRate.map(times.rate)),
      ("from 10% to 90%", landmarks.takeoverTime.map { times.stretch($0) }),
    ]
    return TableContent(
      caption: "", columns: ["landmark", "value"],
      rows: rows.compactMap { name, value in value.map { [.text(name), .text($0)] } })
  }
}
