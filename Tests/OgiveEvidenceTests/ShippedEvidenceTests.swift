import OgiveEvidence
import OgiveTestSupport
import OgiveText
import Testing

@Suite struct ShippedEvidenceTests {
  @Test("all facts and sources load without a doubt")
  func counts() throws {
    let book = try ShippedEvidence.book()
    let tables = try ShippedEvidence.facts.map { try FactTable.read(ShippedEvidence.file($0)) }
    #expect(tables.map(\.facts.count) == [69, 40])
    #expect(book.facts.count == 109)
    #expect(book.sources.count == 24)
    #expect(book.warnings.isEmpty)
  }

  /// `Tests/Fixtures/evidence-values.csv` was made with Python from the same files: each value
  /// matched by a regular expression and computed with the `decimal` module, the half-unit by the
  /// rule of the digits, the days with `datetime`.
  @Test("every fact has the values that an independent reading gives it")
  func values() throws {
    let book = try ShippedEvidence.book()
    let path = "Tests/Fixtures/evidence-values.csv"
    let table = try CSVReader.read(bytes: Repository.bytes(path), file: path)
    #expect(table.rows.count == book.facts.count)
    for (fact, row) in zip(book.facts, table.rows) {
      func expected(_ column: String) -> String { table.cell(column, of: row)?.text ?? "" }
      #expect(fact.id == expected("id"))
      #expect(fact.period.firstDay.description == expected("first_day"), "\(fact.id)")
      #expect(fact.period.dayAfter.description == expected("day_after"), "\(fact.id)")
      #expect(fact.periodKind.rawValue == expected("period_kind"))
      #expect(fact.relation.rawValue == expected("relation"))
      #expect(fact.unit == (try Unit(parsing: expected("unit"))), "\(fact.id)")
      #expect(book.origin(of: fact) == expected("origin"), "\(fact.id)")
      #expect(fact.use.rawValue == expected("use"))
      #expect(fact.sameAs ?? "" == expected("same_as"))
      #expect(fact.versus?.description ?? "" == expected("versus"))
      let figure = Self.columns(of: fact.figure)
      #expect(figure.kind == expected("figure"), "\(fact.id)")
      #expect(figure.low == expected("low"), "\(fact.id)")
      #expect(figure.high == expected("high"), "\(fact.id)")
      #expect(figure.halfUnit == expected("half_unit"), "\(fact.id)")
    }
  }

  private static func columns(
    of figure: PublishedFigure
  ) -> (kind: String, low: String, high: String, halfUnit: String) {
    func text(_ value: Double) -> String { DecimalText.shortest(value, significantDigits: 14) }
    return switch figure {
    case .number(let number): ("number", text(number.value), "", text(number.halfUnit))
    case .ratio(let number): ("ratio", text(number.value), "", text(number.halfUnit))
    case .interval(let low, let high): ("interval", text(low.value), text(high.value), "")
    case .proportions(let parts): ("proportions", parts.map(text).joined(separator: ":"), "", "")
    case .date(let period): ("date", period.firstDay.description, period.dayAfter.description, "")
    case .text: ("text", "", "", "")
    }
  }

  @Test("a cell's place is where it stands in the file")
  func places() throws {
    let fact = try #require(ShippedEvidence.book().fact("channels-dau-2020-12"))
    let line = try Repository.text(ShippedEvidence.facts[0])
      .split(whereSeparator: \.isNewline)[2]
    for column in [FactColumn.id, .period, .relation, .value, .unit, .source, .note] {
      let place = try #require(fact.location(of: column))
      #expect(place.line == 3)
      let start = line.unicodeScalars.index(line.startIndex, offsetBy: place.column - 1)
      let cell = String(line.unicodeScalars[start...].prefix(place.length))
      let expected: String? =
        switch column {
        case .id: fact.id
        case .period: "2020-12"
        case .relation: "="
        case .value: fact.published
        case .unit: "person"
        case .source: fact.source
        default: fact.note
        }
      #expect(cell == expected)
    }
  }

  @Test("a spring 2022 forecaster sees what was published by then, each figure once")
  func selection() throws {
    let book = try ShippedEvidence.book()
    let asOf = try CalendarPeriod(parsing: "2022-04-30").lastDay
    let channels = book.select(subject: "channels", metrics: ["dau"], asOf: asOf)
    #expect(
      channels.used.map(\.id) == [
        "channels-dau-2020-12", "channels-dau-2021", "channels-dau-growth-2021",
      ])
    #expect(
      channels.leftOut.map { "\($0.fact.id): \($0.reason)" } == [
        "channels-dau-2020-12-origin: repeats channels-dau-2020-12",
        "channels-dau-forecast-2021: use: quote",
        "channels-dau-forecast-2021-02: use: quote",
        "channels-dau-forecast-2022-12: use: quote",
      ])
    let kuaishou = book.select(subject: "kuaishou", metrics: ["dau"], asOf: asOf)
    #expect(kuaishou.used.count == 10)
    #expect(
      kuaishou.leftOut.map { "\($0.fact.id): \($0.reason)" } == [
        "kuaishou-dau-2019-05-vp: use: audit",
        "kuaishou-dau-2021-09: repeats kuaishou-dau-2021q3",
      ])
  }

  @Test("when the first fact of a group is not known yet, the one that repeats it enters")
  func earlierVintage() throws {
    let book = try ShippedEvidence.book()
    let asOf = try CalendarPeriod(parsing: "2021-06-30").lastDay
    let channels = book.select(subject: "channels", metrics: ["dau"], asOf: asOf)
    #expect(channels.used.map(\.id) == ["channels-dau-2020-12-origin"])
    let reasons = channels.leftOut.filter { $0.fact.use == .fit }.map(\.reason.description)
    #expect(reasons == Array(repeating: "published after 2021-06-30", count: 3))
  }

  @Test("a figure about one item is not one about the subject as a whole")
  func items() throws {
    let book = try ShippedEvidence.book()
    #expect(book.select(subject: "channels", metrics: ["live_viewers"]).used.isEmpty)
    let westlife = book.select(
      subject: "channels", metrics: ["live_viewers"], item: "westlife")
    #expect(westlife.used.map(\.id) == ["event-westlife-2021-12"])
    #expect(
      book.items(of: "channels", metric: "live_views") == ["mayday", "meng-return", "westlife"])
    #expect(
      book.subjects == ["channels", "douyin", "kuaishou", "tencent", "tencent-sports", "wechat"])
    #expect(book.metrics(of: "douyin") == ["dau", "dau_family"])
  }
}
