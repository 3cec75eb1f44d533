public import OgiveScenarios

extension TableContent {
  /// Forecasts of plain series in the columns of the hubverse model-output format, without a
  /// scenario: the location is the series, the target its `value`.
  public static func hub(_ forecasts: [SeriesForecast]) -> TableContent {
    TableContent(
      caption: "",
      columns: [
        "origin_date", "location", "target", "horizon", "target_end_date", "output_type",
        "output_type_id", "value",
      ],
      rows: forecasts.flatMap { forecast in
        forecast.cells { date, level, value in
          [
            .text(forecast.origin), .text(forecast.series), .text("value"),
            .number(Double(date.horizon), unit: "1"), .text(date.name), .text("quantile"), level,
            value,
          ]
        }
      })
  }

  /// Forecasts for tasks: series, origin and target by their names in the file of tasks.
  public static func tasks(_ forecasts: [SeriesForecast]) -> TableContent {
    TableContent(
      caption: "",
      columns: ["series_id", "origin_t", "target_t", "level", "value"],
      rows: forecasts.flatMap { forecast in
        forecast.cells { date, level, value in
          [.text(forecast.series), .text(forecast.origin), .text(date.name), level, value]
        }
      })
  }
}

extension SeriesForecast {
  /// A row for each date and level.
  fileprivate func cells(
    _ row: (ForecastDate, TableContent.Cell, TableContent.Cell) -> [TableContent.Cell]
  ) -> [[TableContent.Cell]] {
    zip(dates, quantiles).flatMap { date, quantiles in
      zip(levels, quantiles).map { level, value in
        row(date, .number(level, unit: "1"), .number(value, unit: ""))
      }
    }
  }
}
