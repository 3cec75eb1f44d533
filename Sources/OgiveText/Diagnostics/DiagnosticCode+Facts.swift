extension DiagnosticCode {
  /// The pages of the codes that concern facts and quantities.
  static let factPages: [DiagnosticCode: DiagnosticPage] = [
    .invalidPeriod: DiagnosticPage(
      "A period is not written as one",
      """
      A period is written 2021, 2021-H1, 2021-Q4, 2021-12, 2021-12-31 or 2018..2022, and in no \
      other way.
      """),
    .impossibleDate: DiagnosticPage(
      "A date is not in the calendar",
      """
      The form is right, but there is no such month or day: 2021-02-29, 2021-13.
      """),
    .invalidQuantity: DiagnosticPage(
      "A figure cannot be read",
      """
      A figure is a number with an optional magnitude (万, 亿, k, M, B, %) and an optional unit: \
      2.8亿, 640M, 35 min. A ratio is +79%, 1.79x or +5.6x; an interval 5万..100万; proportions \
      1:2:10.
      """),
    .invalidUnit: DiagnosticPage(
      "A unit is unknown",
      """
      Units are products of known words: people/day, min/person/day, CNY/order, %/month, 1.
      """),
    .unitMismatch: DiagnosticPage(
      "A figure and its unit disagree",
      """
      The value names one thing and the unit column another, such as minutes under CNY. One of \
      the two is a slip.
      """),
    .emptyCell: DiagnosticPage(
      "A cell that must say something is empty",
      """
      This column may not be left empty in this row.
      """),
    .unknownWord: DiagnosticPage(
      "A word is not one of the choices",
      """
      Only the listed words may stand in this column.
      """),
    .duplicateIdentifier: DiagnosticPage(
      "Two rows have one id",
      """
      Everything downstream cites the id, so it must be unique in all files together.
      """),
    .unknownSource: DiagnosticPage(
      "A source is unknown",
      """
      The fact names a source that no file of sources lists. A figure without a source is not \
      evidence.
      """),
    .unknownFact: DiagnosticPage(
      "A fact is unknown",
      """
      The name is not the id of any fact that was read.
      """),
    .figureDoesNotFitRelation: DiagnosticPage(
      "A figure does not fit its relation",
      """
      A ratio needs a growth or a factor, "between" an interval, the other relations a single \
      figure: +79% beside = would be read as a level of 0.79.
      """),
    .versusMismatch: DiagnosticPage(
      "A base period is missing or out of place",
      """
      A ratio says which period it compares with, in the column versus, and nothing else does. \
      The base differs from the period.
      """),
    .circularRepetition: DiagnosticPage(
      "Facts repeat each other in a circle",
      """
      Following same_as from this fact leads back to it. One fact of a group is the first and \
      names no other.
      """),
    .invalidIdentifier: DiagnosticPage(
      "An id is not kebab-case",
      """
      An id is lower-case words and digits joined by single hyphens: channels-dau-2021.
      """),
    .windowMismatch: DiagnosticPage(
      "A metric and its unit count different people",
      """
      Metrics that begin with dau count people active in a day, wau in a week and mau in a \
      month. people/month under dau is a slip in one of the two.
      """),
  ]
}
