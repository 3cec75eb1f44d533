import OgiveEvidence
import OgiveText
import Testing

@Suite struct PublishedFigureTests {
  @Test(
    "a level has the value and the precision that its digits show",
    arguments: [
      ("2.8亿", "people/day", 2.8e8, 0.05e8), ("600M", "people/day", 6e8, 0.3e8),
      ("6亿", "people/day", 6e8, 0.3e8), ("1680万", "view", 1.68e7, 5e4),
      ("12.68亿", "people/month", 1.268e9, 5e5), ("155.4M", "person", 1.554e8, 5e4),
      ("265.0M", "person", 2.65e8, 5e4), ("265M", "person", 2.65e8, 5e5),
      ("250M", "person", 2.5e8, 5e6), ("1000M", "person", 1e9, 5e7), ("85", "1", 85, 0.5),
      ("19分钟", "min/person/day", 19, 0.5), ("2小时", "min/person/day", 120, 6),
      ("200元", "CNY/order", 200, 10), ("78元", "CNY/month", 78, 0.5), ("13次", "mention", 13, 0.5),
      ("59项", "update", 59, 0.5), ("3500亿元", "CNY", 3.5e11, 5e9), ("74%", "1", 0.74, 0.005),
      ("74%", "%", 0.74, 0.005), ("74", "%", 0.74, 0.005),
      ("0.3 %/month", "1/month", 0.003, 0.00015),
      ("10万家", "merchant", 1e5, 5e3), ("0", "1", 0, 0), ("-5亿", "CNY", -5e8, 0.25e8),
      ("１．５万", "view", 1.5e4, 500), ("2800万人", "person", 2.8e7, 5e5),
      ("90 min", "hour", 1.5, 0.075),
    ] as [(String, String, Double, Double)])
  func levels(text: String, unit: String, value: Double, halfUnit: Double) throws {
    let figure = try PublishedFigure(
      parsing: text, relation: .equal, unit: Unit(parsing: unit))
    let number = try #require(figure.number)
    #expect(abs(number.value - value) <= 1e-15 * abs(value))
    #expect(abs(number.halfUnit - halfUnit) <= 1e-12 * abs(halfUnit))
  }

  @Test(
    "a ratio is the factor, with its rounding on the factor",
    arguments: [
      ("+79%", 1.79, 0.005), ("1.79x", 1.79, 0.005), ("+5.6x", 6.6, 0.05), ("5.6倍", 5.6, 0.05),
      ("+5.6倍", 6.6, 0.05), ("-80%", 0.2, 0.01), ("+19.2%", 1.192, 0.0005), ("+15x", 16, 0.5),
      ("+8%", 1.08, 0.005), ("+100%", 2, 0.1), ("1.79", 1.79, 0.005), ("−3‰", 0.997, 0.0005),
      ("＋７９％", 1.79, 0.005), ("+0%", 1, 0.005),
    ] as [(String, Double, Double)])
  func ratios(text: String, value: Double, halfUnit: Double) throws {
    let figure = try PublishedFigure(parsing: text, relation: .ratio, unit: .one)
    let number = try #require(figure.number)
    #expect(number.value == value)
    #expect(abs(number.halfUnit - halfUnit) <= 1e-12)
    #expect(figure == .ratio(number))
  }

  @Test(
    "an interval has two ends",
    arguments: [
      ("5万..100万", "view", 5e4, 1e6), ("12.8..12.9元", "CNY", 12.8, 12.9),
      ("5万元..10万元", "CNY", 5e4, 1e5), ("数百万", "person", 2e6, 9e6),
      ("数十万人", "person", 2e5, 9e5), ("数亿", "person", 2e8, 9e8), ("数十", "order", 20, 90),
      ("0..100万", "view", 0, 1e6), ("9000..1万", "view", 9000, 1e4), ("5%..10%", "1", 0.05, 0.1),
    ] as [(String, String, Double, Double)])
  func intervals(text: String, unit: String, low: Double, high: Double) throws {
    let figure = try PublishedFigure(
      parsing: text, relation: .between, unit: Unit(parsing: unit))
    guard case .interval(let a, let b) = figure else {
      Issue.record("\(text) is \(figure)")
      return
    }
    #expect([a.value, b.value] == [low, high])
    #expect(figure.value == nil)
  }

  @Test("proportions, dates and words are what they are")
  func others() throws {
    let view = try Unit(parsing: "view")
    #expect(
      try PublishedFigure(parsing: "1:2:10", relation: .equal, unit: view)
        == .proportions([1, 2, 10]))
    #expect(
      try PublishedFigure(parsing: "2020-10", relation: .date, unit: .one)
        == .date(CalendarPeriod(parsing: "2020-10")))
    #expect(
      try PublishedFigure(parsing: "=1+1", relation: .text, unit: .one) == .text("=1+1"))
  }

  @Test("the sd of rounding is the half-unit over root three times the value")
  func roundingError() {
    let number = PublishedNumber(value: 2.8e8, halfUnit: 5e6)
    #expect(abs(number.roundingError - 0.010309826235529031) < 1e-15)
    #expect(PublishedNumber(value: 0, halfUnit: 1).roundingError == 0)
    #expect(PublishedNumber(value: -2, halfUnit: 9).halfUnit == 0.1)
  }

  @Test(
    "a figure that does not fit is refused at the place of the slip",
    arguments: [
      ("", Relation.equal, "1", DiagnosticCode.invalidQuantity, 0),
      ("plenty", .equal, "1", .invalidQuantity, 0), ("2.8亿亿", .equal, "1", .invalidUnit, 4),
      ("+79%", .equal, "1", .figureDoesNotFitRelation, 0),
      ("5万..100万", .equal, "view", .figureDoesNotFitRelation, 0),
      ("数百万", .above, "person", .figureDoesNotFitRelation, 0),
      ("100万", .between, "view", .figureDoesNotFitRelation, 0),
      ("1:2", .above, "view", .figureDoesNotFitRelation, 0),
      ("19分钟", .equal, "CNY", .unitMismatch, 2),
      ("200元", .equal, "min/person/day", .unitMismatch, 3),
      ("13次", .equal, "person", .unitMismatch, 2), ("5 USD", .equal, "CNY", .unitMismatch, 2),
      ("13人", .equal, "view", .unitMismatch, 2), ("8%", .equal, "person", .unitMismatch, 0),
      ("2倍", .equal, "CNY", .unitMismatch, 0), ("5..100万", .between, "view", .invalidQuantity, 0),
      ("100万..5万", .between, "view", .invalidQuantity, 0),
      ("5万..", .between, "view", .invalidQuantity, 4),
      ("..5万", .between, "view", .invalidQuantity, 0),
      ("5万..6万兆", .between, "view", .invalidUnit, 6),
      ("数", .between, "view", .invalidQuantity, 0), ("数2万", .between, "view", .invalidQuantity, 0),
      ("1:", .equal, "view", .invalidQuantity, 0), ("1:-2", .equal, "view", .invalidQuantity, 0),
      ("1:2:", .equal, "view", .invalidQuantity, 0), ("0:1", .equal, "view", .invalidQuantity, 0),
      ("79%", .ratio, "1", .figureDoesNotFitRelation, 0),
      ("+5", .ratio, "1", .figureDoesNotFitRelation, 0),
      ("2.8亿", .ratio, "1", .figureDoesNotFitRelation, 0),
      ("-100%", .ratio, "1", .figureDoesNotFitRelation, 0),
      ("0x", .ratio, "1", .figureDoesNotFitRelation, 0), ("+79%元", .ratio, "1", .unitMismatch, 4),
      ("2021-13", .date, "1", .impossibleDate, 5), ("soon", .date, "1", .invalidPeriod, 0),
    ] as [(String, Relation, String, DiagnosticCode, Int)])
  func mistakes(
    text: String, relation: Relation, unit: String, code: DiagnosticCode, offset: Int
  ) throws {
    let column = try Unit(parsing: unit)
    let problem = #expect(throws: TextProblem.self) {
      try PublishedFigure(parsing: text, relation: relation, unit: column)
    }
    #expect(problem?.code == code)
    #expect(problem?.offset == offset)
  }

  @Test(
    "a figure in words that are not read, or with what belongs elsewhere, is told as it should be",
    arguments: [
      ("24m", "did you mean '24M'?"), ("24MM", "did you mean '24M'?"),
      ("60 million", "did you mean '60M'?"), ("1.5 billion people", "did you mean '1.5B people'?"),
      ("24M-26M", "written '24M..26M'"), ("24万至26万", "written '24万..26万'"),
      (">24M", "column relation: '>', with the value '24M'"),
      ("约2400万", "column relation: '~', with the value '2400万'"),
      ("~24M", "column relation: '~', with the value '24M'"),
      ("＞ 24M", "column relation: '>', with the value '24M'"),
      ("over 24M", "column relation: '>', with the value '24M'"),
      ("$3B", "column unit: 'USD', with the value '3B'"),
      ("¥30亿", "column unit: 'CNY', with the value '30亿'"),
      ("￥30亿", "column unit: 'CNY', with the value '30亿'"),
    ])
  func hints(text: String, hint: String) throws {
    let problem = try #require(
      #expect(throws: TextProblem.self) {
        try PublishedFigure(parsing: text, relation: .equal, unit: Unit(parsing: "person"))
      })
    #expect(problem.notes.count == 1)
    #expect(problem.notes.first?.contains(hint) == true, "\(problem.notes)")
  }

  @Test("what is wrong in another way keeps its own words", arguments: ["abc", "-", "24q", ">abc"])
  func noHints(text: String) throws {
    let problem = try #require(
      #expect(throws: TextProblem.self) {
        try PublishedFigure(parsing: text, relation: .equal, unit: Unit(parsing: "person"))
      })
    #expect(!problem.notes.contains { $0.contains("column") || $0.contains("'..'") })
  }
}
