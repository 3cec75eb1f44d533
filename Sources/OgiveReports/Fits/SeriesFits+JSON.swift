internal import OgiveCurves
internal import OgiveInference
internal import OgiveNumerics
public import OgiveText

extension SeriesFits {
  /// The result of `ogive fit --json`: every fit of every series, the best of each series first, and
  /// the curves that could not be fitted.
  public static func json(_ series: [SeriesFits]) -> JSONValue {
    let notFitted = series.flatMap { fits in
      fits.comparison.notFitted.map { family -> JSONValue in
        .object(
          fits.seriesMember + [
            .init("curve", .string(family.family.name)),
            .init("reason", .string(family.error.sentence)),
          ])
      }
    }
    return [
      "fits": .array(
        series.flatMap { fits in
          fits.comparison.entries.indices.map(fits.json)
        }),
      "not_fitted": .array(notFitted),
    ]
  }

  /// The name of the series, absent in a file of one.
  private var seriesMember: [JSONValue.Member] {
    name.map { [.init("series", .string($0))] } ?? []
  }

  private func json(at index: Int) -> JSONValue {
    let entry = comparison.entries[index]
    let fit = entry.fit
    let found = intervals.indices.contains(index) ? intervals[index] : nil
    let by = intervalMethod.map { [JSONValue.Member("intervals", .string($0.rawValue))] } ?? []
    let repeats = entry.repeats.map { [JSONValue.Member("same_fit_as", .string($0))] } ?? []
    return .object(
      seriesMember + [
        .init("curve", .string(fit.family.name)),
        .init("method", "least-squares"),
        .init("parameters", .array(fit.parametersJSON(found))),
        .init("time_origin", .number(fit.series.clockStart(of: fit.family))),
        .init("residual_sum_of_squares", .number(fit.residualSumOfSquares)),
        .init("degrees_of_freedom", .integer(fit.freedom)),
        .init("aicc", .number(fit.aicc)),
        .init("delta", .number(entry.delta ?? .nan)),
        .init("weight", .number(entry.weight ?? .nan)),
      ] + by + fit.lossJSON + repeats + [
        .init("landmarks", fit.landmarksJSON),
        .init("termination", .string(fit.termination.rawValue)),
        .init("verdict", .string(fit.verdict.code)),
        .init("verdict_sentence", .string(fit.verdict.sentence)),
      ])
  }
}

extension LeastSquaresFit {
  fileprivate func parametersJSON(_ intervals: [ParameterInterval?]?) -> [JSONValue] {
    family.parameters.enumerated().map { index, parameter in
      let interval = intervals.map { found in
        [JSONValue.Member("interval", found[index].map(\.json) ?? .null)]
      }
      return .object(
        [
          .init("name", .string(parameter.name)),
          .init("estimate", .number(estimates[index])),
          .init("standard_error", .number(standardErrors?[index] ?? .nan)),
          .init("origin", .string(origin(of: parameter))),
        ] + (interval ?? []))
    }
  }

  private func origin(of parameter: Parameter) -> String {
    if atBound.contains(parameter.name) { return "bound" }
    return settings.fixed[parameter.name] == nil ? "fitted" : "fixed"
  }

  /// The loss, where it is not that of plain least squares.
  fileprivate var lossJSON: [JSONValue.Member] {
    guard settings.loss.shape != .squares else { return [] }
    return [
      .init("loss", .string(settings.loss.shape.rawValue)),
      .init("loss_scale", .number(settings.loss.scale)),
      .init("loss_sum", .number(objective)),
    ]
  }

  /// The landmarks in the time of the figures; one that the curve does not have is null.
  fileprivate var landmarksJSON: JSONValue {
    let landmarks = Landmarks(of: family, Parameters(estimates))
    let start = series.clockStart(of: family)
    return [
      "capacity": .number(landmarks.capacity),
      "midpoint": .number(landmarks.midpoint.map { $0 + start } ?? .nan),
      "inflection_time": .number(landmarks.inflectionTime.map { $0 + start } ?? .nan),
      "inflection_level": .number(landmarks.inflectionLevel ?? .nan),
      "peak_rate": .number(landmarks.peakRate ?? .nan),
      "takeover_time": .number(landmarks.takeoverTime ?? .nan),
    ]
  }
}

extension ParameterInterval {
  /// Both ends; null where the figures leave one open.
  fileprivate var json: JSONValue { ["lower": .number(lower), "upper": .number(upper)] }
}
