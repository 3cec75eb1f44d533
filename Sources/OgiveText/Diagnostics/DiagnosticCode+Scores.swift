extension DiagnosticCode {
  /// The pages of the codes that concern what cannot be scored.
  static let scorePages: [DiagnosticCode: DiagnosticPage] = [
    .crossingQuantiles: DiagnosticPage(
      "Quantiles cross",
      """
      The quantile of a higher level lies below that of a lower one, so no distribution has both.
      """),
    .asymmetricLevels: DiagnosticPage(
      "Quantile levels are not symmetric",
      """
      The weighted interval score is made of central intervals, so each level needs its mirror \
      image: 0.1 and 0.9. The median may stand alone or be left out.
      """),
    .noLogarithm: DiagnosticPage(
      "A figure has no logarithm",
      """
      Scores on the log scale need forecasts and figures above zero; the natural scale takes any.
      """),
    .nothingToScore: DiagnosticPage(
      "There is nothing to score",
      """
      No forecast has a figure to be held against. The two are joined by location, target and the \
      last day of the period.
      """),
    .leftUnscored: DiagnosticPage(
      "Something was left out of the scores",
      """
      Only quantiles, medians and samples are scored, only where there is a figure, and only from \
      the day of the forecast on: what lies before it is fitted history.
      """),
  ]
}
