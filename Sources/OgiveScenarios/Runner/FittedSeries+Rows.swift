internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension FittedSeries {
  /// The fitted parameters of every curve.
  func parameterRows(of projection: SeriesProjection) -> [ParameterRow] {
    fits.enumerated().flatMap { index, fit -> [ParameterRow] in
      let priors = fit.evidence.priors(for: fit.family)
      return fit.family.parameters.enumerated().map { position, parameter in
        // Dates are told by the calendar; times since the launch are lengths and stay so.
        let isDate = parameter.dimension == .time && fit.family.origin == .anywhere
        let shift = isDate ? fit.reference : 0
        let draws = projection.parameter(position, ofFit: index).map { $0 + shift }
        let origin = priors.first { $0.informs(parameter) }?.origin ?? Self.weakOrigin
        return ParameterRow(
          series: name, curve: fit.family.name, weight: 1 / Double(fits.count),
          parameter: parameter.name, unit: unitText(of: parameter, isDate: isDate),
          estimate: fit.parameters[position] + shift,
          standardDeviation: draws.standardDeviation,
          quantiles: Quantile.values(of: draws, levels: ParameterRow.levels), origin: origin)
      }
    }
  }

  private func unitText(of parameter: Parameter, isDate: Bool) -> String {
    switch parameter.dimension {
    case .level: unit.description
    case .perTime: Unit.year.inverse.description
    case .levelPerTime: (unit / .year).description
    case .time: isDate ? TableContent.dateUnit : Unit.year.description
    case .number: Unit.one.description
    }
  }

  private static let weakOrigin = "default prior: normal around the starting value, 3 sd"

  /// Every fact of the series and what became of it; figures are weighed against the average of the
  /// curves at their modes.
  func evidenceRows(of projection: SeriesProjection, in book: EvidenceBook) -> [EvidenceRow] {
    let used = selection.used.map { row(of: $0, status: "fitted", fitted: true) }
    let leftOut = selection.leftOut.map {
      row(of: $0.fact, status: $0.reason.description, fitted: false)
    }
    return used + leftOut
  }

  private func row(of fact: Fact, status: String, fitted isFitted: Bool) -> EvidenceRow {
    let reports = isFitted ? fits.compactMap { $0.report(of: fact.id) } : []
    let count = Double(reports.count)
    let logFitted = reports.reduce(0) { $0 + $1.logFitted } / count
    let published = isFitted ? reports.first?.published : nil
    return EvidenceRow(
      series: name, fact: fact.id, reading: fact.reading, period: fact.period.description,
      relation: fact.relation.rawValue, published: fact.published, value: published,
      fitted: reports.isEmpty ? nil : Double.exp(logFitted),
      residual: reports.isEmpty ? nil : published.map { Double.log($0) - logFitted },
      pull: reports.isEmpty ? nil : reports.reduce(0) { $0 + $1.pull } / count,
      level: fact.level(in: unit), status: status, source: fact.source)
  }
}

extension Fact {
  /// How the fact reads the curve, in words.
  fileprivate var reading: String {
    guard relation == .ratio else { return periodKind.rawValue }
    return "ratio of \(periodKind.rawValue)"
  }
}

extension [Double] {
  /// The standard deviation of the draws around their mean.
  fileprivate var standardDeviation: Double {
    let mean = reduce(0, +) / Double(count)
    let squares = reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(Swift.max(1, count - 1))).squareRoot()
  }
}
