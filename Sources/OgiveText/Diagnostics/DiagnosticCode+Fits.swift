extension DiagnosticCode {
  /// The pages of the codes that concern what cannot be fitted.
  static let fitPages: [DiagnosticCode: DiagnosticPage] = [
    .noUsableFact: DiagnosticPage(
      "A series has no usable fact",
      """
      No fact of this subject and metric was published in time, is meant for fitting and says \
      something about a level.
      """),
    .tooFewFacts: DiagnosticPage(
      "A series has too few facts",
      """
      There are fewer facts than the curve has free parameters. Give a prior, use a simpler \
      curve or find more figures.
      """),
    .valueNotPositive: DiagnosticPage(
      "A value is not positive",
      """
      Growth is fitted on the log scale, so a level must be above zero.
      """),
    .curveDoesNotApply: DiagnosticPage(
      "A curve does not apply here",
      """
      The family has no form that this use needs, such as an autonomous rate in a competition.
      """),
    .unevenPeriods: DiagnosticPage(
      "Periods do not follow each other",
      """
      Sums over periods are differences of a curve, from the end of one period to the end of the \
      next: each period has one figure, and none may be missing.
      """),
    .figuresThinned: DiagnosticPage(
      "A series has more figures than a forecast can use",
      """
      The forecast of a plain series is made for tens of figures. Of a longer series some are \
      used, spread evenly over it, the first and the last included.
      """),
    .tooManyFacts: DiagnosticPage(
      "A series has more facts than can be fitted together",
      """
      The errors of a series' facts hang together, and the work grows with the cube of their \
      number. Take monthly or quarterly figures instead of daily ones, give some facts 'use: \
      audit', or forecast a long plain series with 'ogive forecast'.
      """),
    .factsContradict: DiagnosticPage(
      "Facts cannot all be true",
      """
      Bounds or ranges exclude each other, or other facts, by more than the errors of their \
      sources could explain: above 5亿 and below 1亿 on one day. One of them is a slip, or about \
      something else; 'use: audit' keeps a fact out of the fit.
      """),
  ]
}
