public import OgiveText

extension PublishedFigure {
  /// The figure that a value cell writes, read as its relation asks, in the unit of its column.
  ///
  /// A unit that the value itself names (`19分钟`, `200元`, `13次`) must be that of the column or
  /// of what stands above its first `/`, and is converted into it. Generic counting words such as
  /// 次 and 项 agree with every kind of count.
  ///
  /// - Throws: `invalidQuantity`, `invalidUnit`, `invalidPeriod` and `impossibleDate` for what
  ///   cannot be read, `figureDoesNotFitRelation` and `unitMismatch` for what does not belong.
  public init(
    parsing text: String, relation: Relation, unit: Unit
  ) throws(TextProblem) {
    switch relation {
    case .text: self = .text(text)
    case .date: self = .date(try CalendarPeriod(parsing: text))
    case .ratio: self = .ratio(try RatioReader.read(text))
    case .equal, .about, .above, .below, .between, .forecast:
      self = try Self.level(text, unit)
      try check(relation, text: text)
    }
  }

  private static func level(_ text: String, _ unit: Unit) throws(TextProblem) -> PublishedFigure {
    do {
      return try FigureReader(unit: unit).read(text)
    } catch {
      throw error.noting(MisplacedSign.note(on: text))
    }
  }

  private func check(_ relation: Relation, text: String) throws(TextProblem) {
    let fits =
      switch (self, relation) {
      case (.interval, .between), (.interval, .forecast): true
      case (_, .between), (.interval, _): false
      case (.proportions, .above), (.proportions, .below): false
      default: true
      }
    guard !fits else { return }
    let wanted = relation == .between ? "an interval such as 5万..100万" : "a single figure"
    throw TextProblem(
      .figureDoesNotFitRelation, "'\(text)' does not fit the relation '\(relation.rawValue)'",
      length: text.unicodeScalars.count,
      notes: ["'\(relation.rawValue)' takes \(wanted)", "an interval takes the relation '..'"])
  }
}
