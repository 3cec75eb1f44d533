internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension FittedSeries {
  /// The fitted parameters of every curve.
  func parameterRows(of projection: SeriesProjection) -> [ParameterRow] {
    curves.flatMap { curve -> [ParameterRow] in
      let (family, posterior) = (curve.family, posteriors[curve.posteriors[0]])
      let diagnostics = curve.posteriors.map { posteriors[$0].parameterDiagnostics }
      let own = family.parameters.enumerated().filter { posterior.isOwn($0.offset) }
      return own.map { position, parameter in
        // Dates are told by the calendar; times since the launch are lengths and stay so.
        let isDate = parameter.dimension == .time && family.origin == .anywhere
        let shift = isDate ? posterior.reference : 0
        let draws = curve.posteriors.flatMap { projection.parameter(position, of: $0) }
          .map { $0 + shift }
        return ParameterRow(
          of: draws, series: name, reading: readings.description, curve: family.name,
          weight: curve.weight, parameter: parameter.name,
          unit: unitText(of: parameter, isDate: isDate), diagnostics: .worst(of: diagnostics),
          origin: posterior.priorOrigin(of: parameter))
      }
    }
  }

  /// As how many independent draws `count` draws of the average count: those of a family whose weights
  /// or chains repeat themselves tell less.
  ///
  /// What weights leave open and what the choice of so few draws by them adds are two errors; the draws
  /// of chains are the sample itself.
  func effectiveDraws(of count: Int) -> Double {
    var variance = 0.0
    for (posterior, weight) in zip(posteriors, weights) where weight > 0 {
      let own = 1 / max(1, posterior.parameterDiagnostics.effectiveSize)
      let choice = 1 / max(1, weight * Double(count))
      let isChosen = posterior.sample.weightShape != nil
      variance += weight * weight * (isChosen ? own + choice : max(own, choice))
    }
    return min(Double(count), 1 / variance)
  }

  /// What the facts of the series allow, family by family.
  var verdictRows: [VerdictRow] {
    curves.flatMap { curve in
      var verdicts: [PosteriorVerdict] = []
      for verdict in curve.posteriors.flatMap({ analyses[$0].verdicts })
      where !verdicts.contains(where: { $0.code == verdict.code }) {
        verdicts.append(verdict)
      }
      return verdicts.map { verdict in
        VerdictRow(
          series: name, readings: readings, curve: curve.family.name, code: verdict.code,
          facts: verdict.facts, sentence: verdict.sentence,
          figures: verdict.figures)
      }
    }
  }

  /// The unit of a quantity of the series' curves by its name in the file.
  func unitText(of name: String) -> String {
    switch name {
    case "capacity": return unit.description
    case "growth": return Unit.year.inverse.description
    default:
      let families = posteriors.map(\.family)
      for family in families {
        guard let own = family.parameters.first(where: { $0.name == name }) else { continue }
        return unitText(of: own, isDate: own.dimension == .time && family.origin == .anywhere)
      }
      return Unit.one.description
    }
  }

  /// The worst diagnostics of all its posteriors.
  var diagnostics: ParameterRow.Diagnostics { .worst(of: posteriors.map(\.parameterDiagnostics)) }

  private func unitText(of parameter: Parameter, isDate: Bool) -> String {
    switch parameter.dimension {
    case .level: unit.description
    case .perTime: Unit.year.inverse.description
    case .levelPerTime: (unit / .year).description
    case .time: isDate ? TableContent.dateUnit : Unit.year.description
    case .number: Unit.one.description
    }
  }

  /// Every fact of the series and what became of it; figures are weighed against the average of the
  /// families' medians.
  func evidenceRows() -> [EvidenceRow] {
    let used = selection.used.map { fact in row(of: fact, .fitted) }
    let leftOut = selection.leftOut.map {
      row(of: $0.fact, .leftOut($0.reason))
    }
    return used + leftOut
  }

  private func row(of fact: Fact, _ status: FactStatus) -> EvidenceRow {
    let isFitted = status == .fitted
    let reports = isFitted ? analyses.compactMap { $0.reports[fact.id] } : []
    let influences = isFitted ? analyses.compactMap { $0.influences[fact.id] } : []
    let weighted = { (value: (FactReport) -> Double) in
      zip(reports, weights).reduce(0) { $0 + $1.1 * value($1.0) }
    }
    let logFitted = weighted(\.logFitted)
    let published = reports.first?.published
    return EvidenceRow(
      series: name, readings: readings, fact: fact.id, reading: fact.reading,
      period: fact.period.description,
      relation: fact.relation.rawValue, published: fact.published, value: published,
      fitted: reports.isEmpty ? nil : Double.exp(logFitted),
      residual: reports.isEmpty ? nil : published.map { Double.log($0) - logFitted },
      pull: reports.isEmpty ? nil : weighted(\.pull),
      influence: influences.count < weights.count || !isFitted
        ? nil : zip(influences, weights).reduce(0) { $0 + $1.0 * $1.1 },
      level: fact.level(in: unit), status: status, source: fact.source)
  }
}

extension PosteriorVerdict {
  /// What its sentence tells besides facts: how many times the last level, or why not to rely on it.
  fileprivate var figures: [String] {
    switch self {
    case .capacityNotIdentified(let times) where times <= 1000:
      ["\((times * 100).rounded() / 100)"]
    case .unconverged(let reasons): reasons
    case .beliefsInConflict(let names): names
    case .factsNotFollowed(let times): ["\((times * 100).rounded() / 100)"]
    default: []
    }
  }
}

extension Fact {
  /// How the fact reads the curve, in words.
  fileprivate var reading: String {
    guard relation == .ratio else { return periodKind.rawValue }
    return "ratio of \(periodKind.rawValue)"
  }
}

extension EvidencePosterior {
  /// The worst of the coordinates' diagnostics, which holds for every parameter.
  fileprivate var parameterDiagnostics: ParameterRow.Diagnostics {
    let ratios = sample.diagnostics.compactMap(\.ratio)
    let sizes = sample.diagnostics.map { min($0.bulk, $0.tail) }
    return ParameterRow.Diagnostics(
      convergence: ratios.max(), effectiveSize: sizes.min() ?? 0, weightShape: sample.weightShape)
  }
}

extension ParameterRow.Diagnostics {
  /// The worst of several.
  fileprivate static func worst(of all: [Self]) -> Self {
    Self(
      convergence: all.compactMap(\.convergence).max(),
      effectiveSize: all.map(\.effectiveSize).min() ?? 0,
      weightShape: all.compactMap(\.weightShape).max())
  }
}

extension [Double] {
  /// The standard deviation of the draws around their mean.
  var standardDeviation: Double {
    let mean = reduce(0, +) / Double(count)
    let squares = reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(Swift.max(1, count - 1))).squareRoot()
  }
}
