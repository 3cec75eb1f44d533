internal import OgiveText

/// Reads one row of a file of facts.
struct FactReader {
  private static let known = Set(FactColumn.allCases.map(\.rawValue))

  private var reader: RowReader

  init(_ row: CSVRow, of table: CSVTable) {
    reader = RowReader(row, of: table)
  }

  /// What was wrong with the row.
  var problems: [Diagnostic] { reader.problems }

  /// What the row refers to, whether or not the rest of it can be read.
  var references: FactReferences {
    FactReferences(
      id: reader.optional(FactColumn.id.rawValue),
      source: reader.optional(FactColumn.source.rawValue),
      sameAs: reader.optional(FactColumn.sameAs.rawValue))
  }

  /// The fact, when nothing is wrong with the row.
  mutating func fact() -> Fact? {
    let id = reader.identifier()
    let subject = required(.subject)
    let metric = required(.metric)
    let period = required(.period).flatMap { self.period($0) }
    let kind: PeriodKind? = required(.periodKind).flatMap { reader.choice($0, of: "period_kind") }
    let relation: Relation? = required(.relation).flatMap { reader.choice($0, of: "relation") }
    let value = required(.value)
    let source = required(.source)
    let use = self.use()
    let unit = relation.flatMap { self.unit(relation: $0, metric: metric?.text ?? "") }
    let figure = value.flatMap { self.figure($0, relation: relation, unit: unit) }
    let versus = relation.flatMap { self.versus(relation: $0, period: period) }
    guard reader.problems.isEmpty, let id, let subject, let metric, let period, let kind,
      let relation, let value, let source, let use, let unit, let figure
    else { return nil }
    return Fact(
      id: id.text, subject: subject.text, metric: metric.text, item: text(.item), period: period,
      periodKind: kind, relation: relation, published: value.text, figure: figure,
      unit: unit.withoutShares.unit, versus: versus, source: source.text, origin: text(.origin),
      sameAs: text(.sameAs), use: use, locator: text(.locator), note: text(.note),
      extras: reader.extras(beyond: Self.known), places: places)
  }

  private var places: FactPlaces {
    FactPlaces { reader.location(of: $0.rawValue) }
  }

  private func text(_ column: FactColumn) -> String? { reader.optional(column.rawValue)?.text }

  private mutating func required(_ column: FactColumn) -> CSVCell? {
    reader.required(column.rawValue)
  }

  private mutating func period(_ cell: CSVCell) -> CalendarPeriod? {
    reader.parsed(cell) { text throws(TextProblem) in try CalendarPeriod(parsing: text) }
  }

  private mutating func use() -> FactUse? {
    guard let cell = reader.optional(FactColumn.use.rawValue) else { return .fit }
    return reader.choice(cell, of: "use")
  }

  private mutating func figure(
    _ cell: CSVCell, relation: Relation?, unit: Unit?
  ) -> PublishedFigure? {
    guard let relation, let unit else { return nil }
    return reader.parsed(cell) { text throws(TextProblem) in
      try PublishedFigure(parsing: text, relation: relation, unit: unit)
    }
  }

  /// The base period, which a ratio must have and nothing else may.
  private mutating func versus(relation: Relation, period: CalendarPeriod?) -> CalendarPeriod? {
    let cell = reader.optional(FactColumn.versus.rawValue)
    let place = reader.location(of: FactColumn.versus.rawValue)
    guard (relation == .ratio) == (cell != nil) else {
      let message =
        cell == nil ? "a ratio without a base period" : "only a ratio has a base period"
      reader.report(
        .versusMismatch, message, at: place,
        notes: ["'versus' is the period that a ratio compares with, such as 2020"])
      return nil
    }
    guard let base = cell.flatMap({ self.period($0) }) else { return nil }
    if base == period {
      reader.report(.versusMismatch, "the base period is the period itself", at: place)
    }
    return base
  }
}

extension FactReader {
  /// The unit of the column, with the window of the metric.
  private mutating func unit(relation: Relation, metric: String) -> Unit? {
    if relation == .date || relation == .text { return wordsUnit(relation) }
    guard let cell = required(.unit) else { return nil }
    let parsed = reader.parsed(cell) { text throws(TextProblem) in try Unit(parsing: text) }
    guard let unit = parsed else { return nil }
    guard relation != .ratio || unit.isDimensionless else {
      reader.report(
        .unitMismatch, "a ratio in \(unit)", at: cell.location,
        notes: ["a ratio has the unit 1"])
      return nil
    }
    guard let window = ActivityWindow(metric: metric), !unit.isDimensionless else { return unit }
    guard let merged = unit.sum(with: .people(per: window)) else {
      reader.report(
        .windowMismatch, "'\(metric)' in \(unit)", at: cell.location,
        notes: ["'\(metric)' counts people/\(window.rawValue)"])
      return nil
    }
    return merged
  }

  /// Dates and words have no unit; the column may say what they are.
  private mutating func wordsUnit(_ relation: Relation) -> Unit? {
    guard let cell = reader.optional(FactColumn.unit.rawValue), cell.text != relation.rawValue
    else { return .one }
    reader.report(
      .unitMismatch, "the unit '\(cell.text)' beside the relation '\(relation.rawValue)'",
      at: cell.location, notes: ["write '\(relation.rawValue)' or leave it empty"])
    return nil
  }
}
