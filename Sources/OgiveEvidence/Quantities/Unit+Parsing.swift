public import OgiveText

extension Unit {
  /// The unit that the text writes.
  ///
  /// Symbols of the catalogue, each with an optional power `^2`, joined by `*` and `/`; `1` for a
  /// pure number. `people/day` at the beginning is a number of people and not a rate;
  /// `person[day]` says the same anywhere.
  ///
  /// - Throws: `invalidUnit` at the first word that is no unit, with the nearest one.
  public init(parsing text: String) throws(TextProblem) {
    var parser = UnitParser(text)
    self = try parser.wholeUnit()
  }

  /// The unit that a suffix of a figure writes: the same, and `/month` is `1/month`.
  init(parsingSuffix text: String) throws(TextProblem) {
    var parser = UnitParser(text)
    self = try parser.wholeSuffix()
  }
}
