public import OgiveText

extension SeriesForecast {
  /// The result of `ogive forecast --json`.
  public static func json(_ forecasts: [SeriesForecast]) -> JSONValue {
    ["forecasts": .array(forecasts.map(\.json))]
  }

  private var json: JSONValue {
    [
      "series": .string(series),
      "origin": .string(origin),
      "figures": .integer(figureCount),
      "ceiling": ceiling.map { .number($0) } ?? .null,
      "dates": .array(
        zip(dates, quantiles).map { date, quantiles in
          [
            "date": .string(date.name),
            "horizon": .integer(date.horizon),
            "quantiles": .array(
              zip(levels, quantiles).map { ["level": .number($0), "value": .number($1)] }),
          ]
        }),
    ]
  }
}
