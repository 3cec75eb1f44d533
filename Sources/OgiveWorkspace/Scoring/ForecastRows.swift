internal import OgiveInference
internal import OgiveText

/// The rows of one forecast, gathered on the way.
struct ForecastRows {
  let key: ForecastKey
  /// The cell of its first value.
  let place: SourceLocation
  private var quantiles: [(level: Double, value: Double, place: SourceLocation)] = []
  private var median: (value: Double, place: SourceLocation)?
  private var draws: [Double] = []
  private var samples: Set<String> = []

  init(key: ForecastKey, place: SourceLocation) {
    self.key = key
    self.place = place
  }

  /// Takes a value; false where there is one of the same kind already.
  mutating func takeQuantile(_ level: Double, _ value: Double, at place: SourceLocation) -> Bool {
    guard !quantiles.contains(where: { $0.level == level }) else { return false }
    quantiles.append((level, value, place))
    return true
  }

  mutating func takeMedian(_ value: Double, at place: SourceLocation) -> Bool {
    guard median == nil else { return false }
    median = (value, place)
    return true
  }

  mutating func takeSample(_ name: String, _ value: Double) -> Bool {
    guard samples.insert(name).inserted else { return false }
    draws.append(value)
    return true
  }

  /// The forecast; a median takes part where the quantiles have none.
  ///
  /// - Throws: what keeps it from being scored, at its place.
  func forecast() throws(DiagnosticError) -> FileForecast {
    do {
      return FileForecast(key: key, outlook: try outlook(), place: place)
    } catch {
      throw DiagnosticError([Diagnostic(error.code, error.sentence, at: place(of: error))])
    }
  }

  private func outlook() throws(ScoreError) -> Outlook {
    let cloud = draws.isEmpty ? nil : try DrawForecast(draws)
    var all = quantiles
    if let median, !all.contains(where: { $0.level == 0.5 }) {
      all.append((0.5, median.value, median.place))
    }
    if let cloud, all.isEmpty { return try Outlook(draws: cloud) }
    let quantiles = try QuantileForecast(levels: all.map(\.level), values: all.map(\.value))
    return try Outlook(quantiles: quantiles, draws: cloud)
  }

  private func place(of error: ScoreError) -> SourceLocation {
    switch error {
    case .crossingQuantiles(let level), .repeatedLevel(let level):
      quantiles.first { $0.level == level }?.place ?? median?.place ?? place
    default: place
    }
  }
}

extension ScoreError {
  /// The code that people look up.
  var code: DiagnosticCode {
    switch self {
    case .crossingQuantiles: .crossingQuantiles
    case .asymmetricLevels: .asymmetricLevels
    case .notPositive: .noLogarithm
    case .repeatedLevel: .repeatedRow
    default: .valueOutOfRange
    }
  }
}
