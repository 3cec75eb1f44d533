internal import OgiveEvidence

extension CalendarPeriod {
  /// The time that a figure of this period is roughly of, in decimal years: the period's end or start for
  /// what is reported of them, else its middle.
  func roughTime(of kind: PeriodKind) -> Double {
    switch kind {
    case .end: endYear
    case .start: startYear
    default: 0.5 * (startYear + endYear)
    }
  }
}
