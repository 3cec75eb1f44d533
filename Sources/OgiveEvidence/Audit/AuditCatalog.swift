/// Every rule of the audit.
public enum AuditCatalog {
  /// The rules, in alphabetical order of their ids.
  public static let all: [any AuditRule] = [
    BeforeLaunchRule(), ConflictingAccountsRule(), DefinitionJumpRule(), ForecastEchoRule(),
    FuturePeriodRule(), GrowthMisfitRule(), GrowthReadingRule(), MagnitudeSlipRule(),
    OrderedMetricsRule(), RepeatedFigureRule(), RepetitionMisfitRule(), ShiftedTableRule(),
  ]
}
