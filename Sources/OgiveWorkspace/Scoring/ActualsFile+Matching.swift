internal import OgiveInference
internal import OgiveText

extension ActualsFile {
  /// Forecasts with the figures that they are about.
  struct Match {
    /// The forecasts that have a figure, in their order.
    let pairs: [(forecast: FileForecast, figure: Figure)]
    /// What a person should know of figures that no forecast is about, and did not expect.
    let warnings: [Diagnostic]
  }

  /// Joins forecasts with figures, by location, target and last day.
  ///
  /// - Throws: `E107` where a figure does not say which of several targets of its location it is of.
  func match(_ forecasts: [FileForecast]) throws(DiagnosticError) -> Match {
    var met: Set<Key> = []
    let pairs = forecasts.compactMap { forecast -> (forecast: FileForecast, figure: Figure)? in
      let candidates = Self.candidates(for: forecast.key)
      guard let key = candidates.first(where: { figures[$0] != nil }), let figure = figures[key]
      else { return nil }
      met.insert(key)
      return (forecast, figure)
    }
    let problems = ambiguities(met, among: forecasts)
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return Match(pairs: pairs, warnings: strangers(beside: met, forecasts))
  }

  /// The ways in which a file may name the figure of a forecast.
  private static func candidates(for key: ForecastKey) -> [Key] {
    let (location, target, end) = (key[.location], key[.target], key[.end])
    return [
      Key(location: location, target: target, end: end),
      Key(location: "\(location).\(target)", target: "", end: end),
      Key(location: location, target: "", end: end),
    ]
  }

  /// Users held against minutes would be scored without a word.
  private func ambiguities(_ met: Set<Key>, among forecasts: [FileForecast]) -> [Diagnostic] {
    let targets = Dictionary(grouping: forecasts) { $0.key[.location] }
      .mapValues { Set($0.map { $0.key[.target] }).sorted() }
    let doubtful = met.filter { $0.target.isEmpty && (targets[$0.location]?.count ?? 0) > 1 }
      .compactMap { key in figures[key].map { (key, $0.place) } }.sorted { $0.1 < $1.1 }
    let problems = doubtful.map { key, place in
      let names = targets[key.location] ?? []
      return Diagnostic(
        .missingColumn,
        "'\(key.location)' is forecast in \(names.count) targets, and this does not say which",
        at: untargeted ?? place,
        notes: [
          "the targets are \(names.map { "'\($0)'" }.joined(separator: ", ")): say which in a column "
            + "'target', or write the series as \(key.location).\(names[0])"
        ])
    }
    // A column that is missing is missing once.
    return untargeted == nil ? problems : Array(problems.prefix(1))
  }

  /// A warning of the figures that match no forecast. Those from before the first forecast of their
  /// series are its history, which files of figures have as a rule.
  private func strangers(beside met: Set<Key>, _ forecasts: [FileForecast]) -> [Diagnostic] {
    var starts: [String: String] = [:]
    for forecast in forecasts {
      for candidate in Self.candidates(for: forecast.key) {
        starts[candidate.series] = min(starts[candidate.series] ?? candidate.end, candidate.end)
      }
    }
    let left = figures.filter { key, _ in
      guard !met.contains(key) else { return false }
      guard let start = starts[key.series] else { return true }
      return key.end >= start || key.end.contains("-") != start.contains("-")
    }.sorted { $0.value.place < $1.value.place }
    guard let first = left.first else { return [] }
    let count = left.count == 1 ? "1 figure matches" : "\(left.count) figures match"
    let reason =
      starts[first.key.series] == nil
      ? "there is no forecast of '\(first.key.series)'"
      : "the forecasts of '\(first.key.series)' have no step that ends on \(first.key.end)"
    return [
      Diagnostic(
        .leftUnscored, "\(count) no forecast, this one first: \(reason)", at: first.value.place,
        notes: ["they are joined by location, target and the last day of the period"],
        severity: .warning)
    ]
  }
}

extension ActualsFile.Key {
  /// The location, with the target where there is one.
  fileprivate var series: String { target.isEmpty ? location : "\(location).\(target)" }
}
