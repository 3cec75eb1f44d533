/// What may be written as a value, for the JSON Schema of the file.
indirect enum Shape: Sendable {
  /// Text of any kind.
  case text
  /// Text that is like the example, with the pattern that it matches, if one can be given.
  case pattern(String, example: String)
  case integer(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  /// A figure that may be a bare number or have a magnitude and a unit: `3 %`, `6亿`.
  case quantity
  case expression
  case yes
  case choice([String])
  case list(of: Shape, atLeast: Int)
  /// A map whose keys are names that the file gives.
  case named(Shape, pattern: String)
  case block([BlockKey])
  case anyOf([Shape])
  /// A distribution: written in so many places that the schema describes it once.
  case distribution

  /// One value, or a list of them.
  static func oneOrMore(_ shape: Shape) -> Shape { .anyOf([shape, .list(of: shape, atLeast: 1)]) }

  static let period = pattern(
    #"^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-3][0-9])?|-H[12]|-Q[1-4])?$"#, example: "2022-12")
  /// A period, or the fact whose date it is.
  static let moment = anyOf([
    period, pattern(#"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"#, example: "launch-live-tools"),
  ])
  /// One period or several, or the word for every year of the file's time.
  static let periods = anyOf([
    .choice(["each year"]), period, .list(of: period, atLeast: 1),
  ])
  static let date = pattern(#"^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-3][0-9])?)?$"#, example: "2022-04-30")
  static let timeAmount = pattern(
    #"^[0-9.]+ *(days?|weeks?|months?|quarters?|years?|天|周|个月|季度|年)$"#, example: "3 months")
  /// A figure, the name of an assumption, or a distribution.
  static let figure = anyOf([
    .quantity, .pattern(NamePattern.symbol.text, example: "feed_lift"),
    .distribution,
  ])
  /// A length of time, the name of an assumption, or a distribution.
  static let timeFigure = anyOf([
    timeAmount, .pattern(NamePattern.symbol.text, example: "roll_out"),
    .distribution,
  ])
  /// A unit; that of a pure number, 1, is a number to a reader of YAML.
  static let unit = anyOf([.text, .integer(1...1)])
  static let curve = pattern(NamePattern.kebab.text, example: "logistic")
}
