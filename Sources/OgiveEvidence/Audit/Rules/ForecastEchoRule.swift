/// An outcome that is the figure its own producer had forecast.
public struct ForecastEchoRule: AuditRule {
  public let id = "forecast-echo"
  public let level = AuditLevel.warning
  public let explanation = """
    A producer that forecast a figure later reports just that figure. It may be right, or it may be \
    the forecast once more: an outcome like this is no independent measurement.
    """
  public let example = AuditExample(
    """
    forecast,app,dau,,2021,end,forecast,5亿,person,,early,panel,,quote,
    outcome,app,dau,,2021,end,>,5亿,person,,press,panel,,,
    """,
    sources: """
      early,A preview,A magazine,2021-01,,press
      press,An article,A magazine,2022-03,,press
      """)
  public let counterExample = AuditExample(
    """
    forecast,app,dau,,2021,end,forecast,5亿,person,,early,panel,,quote,
    outcome,app,dau,,2021,end,=,4.7亿,person,,press,panel,,,
    """,
    sources: """
      early,A preview,A magazine,2021-01,,press
      press,An article,A magazine,2022-03,,press
      """)

  public func findings(in index: AuditIndex) -> [AuditFinding] {
    let kinds: [PeriodKind] = [.end, .average, .instant, .total]
    return index.forecasts.flatMap { forecast in
      kinds.flatMap { kind in
        index.fewLevels(of: SeriesName(of: forecast), at: LevelMoment(kind, of: forecast.period))
      }.filter { isEcho($0, of: forecast, in: index) }
        .map { finding($0, of: forecast, in: index) }
    }
  }

  private func isEcho(_ outcome: Fact, of forecast: Fact, in index: AuditIndex) -> Bool {
    guard outcome.use == .fit, index.shareOrigin(outcome, forecast),
      let said = forecast.figure.number, let found = outcome.figure.number,
      let early = index.book.source(of: forecast), let late = index.book.source(of: outcome)
    else { return false }
    return early.publishedBy < late.publishedBy
      && abs(said.value - found.value) <= min(said.halfUnit, found.halfUnit)
  }

  private func finding(
    _ outcome: Fact, of forecast: Fact, in index: AuditIndex
  ) -> AuditFinding {
    let origin = index.book.origin(of: outcome)
    let dates = [forecast, outcome].map {
      index.book.source(of: $0).map { " in \($0.published)" } ?? ""
    }
    return finding(
      "\(origin) had forecast the \(outcome.published) that it reports", [outcome, forecast],
      arithmetic: "forecast \(forecast.published) for \(forecast.period)\(dates[0]), published "
        + "\(outcome.claim)\(dates[1]), both from \(origin)",
      suggestion: "look for a second producer; until then it is hardly more than the forecast")
  }
}
