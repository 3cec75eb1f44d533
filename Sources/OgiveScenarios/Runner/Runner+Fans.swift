internal import OgiveEvidence
internal import OgiveNumerics

extension Runner {
  /// The quantiles at the end of every step of the definitions that fan charts show, in a scenario. Not a
  /// number where a draw is none, as before a stock begins that is read.
  func fanTables(_ own: ScenarioProjection, _ calendar: RunCalendar) -> [KeptScenario.Table] {
    own.model.scenario.fans.map { program in
      KeptScenario.Table(
        program.evaluate(at: calendar.steps.map(\.endYear), in: own.paths).map {
          Quantile.values(of: $0, levels: Self.forecastLevels)
        })
    }
  }

  /// The same as rows, without what is no number: a definition is its own subject and metric.
  func fanRows(
    _ kept: KeptScenario, named name: ScenarioName, _ calendar: RunCalendar
  ) -> [ForecastRow] {
    zip(file.fans, kept.fans).flatMap { definition, table in
      zip(calendar.steps.indices, table.quantiles).flatMap { step, values in
        values.allSatisfy(\.isFinite)
          ? rows(
            of: definition, location: definition, target: definition, values, name, step, calendar)
          : []
      }
    }
  }

  /// What the charted definitions are called, and their units in the first scenario.
  var fanHeadings: [SeriesHeading] {
    zip(file.fans, file.scenarios.first?.fans ?? []).map { name, program in
      SeriesHeading(name: name, target: name, unit: program.unit.description)
    }
  }
}
