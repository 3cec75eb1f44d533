import OgiveEvidence
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("Expressions mean what their page says")
struct ExpressionTests {
  private let fixture = ExpressionFixture()

  @Test(
    "arithmetic binds as on paper",
    arguments: [
      ("1 + 2 * 3", 7.0), ("(1 + 2) * 3", 9), ("2 ^ 3 ^ 2", 512), ("-2 ^ 2", -4), ("10 - 4 - 3", 3),
      ("12 / 3 / 2", 2), ("2 * -3", -6), ("--2", 2), ("2 ^ -1", 0.5), ("1 - -1", 2),
      ("min(3, 1, 2)", 1), ("max(3, 1, 2)", 3), ("abs(-3)", 3), ("exp(0)", 1), ("log(1)", 0),
      ("6亿", 6e8), ("12.68亿", 12.68e8), ("1.5M", 1.5e6), ("10 %", 0.1), ("1e3 + 1", 1001),
      ("２ + 1", 3), ("4 × 2 ÷ 8", 1), ("5 − 2", 3), ("0.25 ^ 0.5", 0.5), ("50 % ^ 2", 0.25),
      ("1 < 2", 1), ("2 < 1", 0), ("1 <= 1", 1), ("2 ≥ 3", 0), ("not 1 > 2", 1),
      ("1 > 2 or 2 > 1 and 3 > 2", 1), ("(1 > 2 or 2 > 1) and 3 < 2", 0),
      ("not 1 > 2 and 2 > 3", 0),
      ("90 min -> hour", 1.5), ("1 + 1 -> hour > 1", 1),
    ])
  func arithmetic(_ text: String, _ expected: Double) throws {
    let found = try fixture.value(text)
    #expect(found.count == 2 && found.allSatisfy { abs($0 - expected) <= 1e-15 * abs(expected) })
  }

  @Test("series are columns of draws at a date")
  func columns() throws {
    #expect(try fixture.value("channels") == [110, 230])
    #expect(try fixture.value("channels", at: 2022) == [120, 260])
    #expect(try fixture.value("max(channels, douyin) - channels") == [12, 0])
    #expect(try fixture.value("channels > douyin") == [0, 1])
    #expect(try fixture.value("channels.capacity - channels") == [390, 370])
    #expect(try fixture.value("channels * minutes") == [2200, 6900])
    #expect(try fixture.value("channels * minutes -> hour/day") == [2200.0 / 60, 115])
  }

  @Test(
    "statistics are one number for all draws, and functions choose, share and find dates",
    arguments: [
      ("P(channels > douyin)", 0.5), ("mean(channels)", 170), ("p50(channels)", 170),
      ("p05(channels) < p95(channels)", 1),
      ("P(channels > 1) + mean(minutes) / 1 min/person/day", 26),
      ("share(minutes, minutes, 2 * minutes)", 0.25), ("if(1 > 2, 3, 4)", 4),
      ("if(2 > 1, 1 hour, 30 min) -> min", 60), ("time / 1 year", 2021),
      ("P(first(channels > 150) < 2023)", 0.5),
      ("min(first(channels > 0), 3000)", 2020 + 30.0 / 366),
    ] as [(String, Double)])
  func statistics(_ text: String, _ expected: Double) throws {
    let found = try fixture.value(text)
    #expect(found.allSatisfy { abs($0 - expected) <= 1e-12 * abs(expected) }, "\(found)")
  }

  @Test("a choice differs from draw to draw as its condition does")
  func choices() throws {
    #expect(try fixture.value("if(channels > douyin, channels, douyin)") == [122, 230])
    #expect(try fixture.value("first(channels > 10000)") == [.infinity, .infinity])
    #expect(try fixture.compiled("P(channels > 1)").isSettled)
    #expect(try !fixture.compiled("channels > p50(channels)").isSettled)
  }

  @Test("a pinned expression is the value at the end of its period, whatever the date")
  func pinned() throws {
    let program = try fixture.compiled("channels @ 2021-12 >= 120")
    #expect(program.isPinned && program.isCondition)
    for time in [2020.0, 2023.5] {
      #expect(program.evaluate(at: time, in: TwoDraws()) == [1, 1])
    }
    #expect(
      try fixture.value("channels @ 2020 - channels @ 2020-06-30")
        == zip(TwoDraws.values("channels", 2021), TwoDraws.values("channels", 2020 + 182.0 / 366))
        .map(-))
    #expect(try !fixture.compiled("channels @ 2021 > douyin").isPinned)
  }

  @Test("the average of a straight line is its middle, and of a parabola its integral")
  func averages() throws {
    let found = try fixture.value("average(channels, 2021)")
    #expect(zip(found, [115, 245]).allSatisfy { abs($0 - $1) < 1e-10 })
    // The integral of (100 + 10 s)^2 over s from 1 to 2 is 13233 1/3, of (200 + 30 s)^2 60100.
    let squares = try fixture.value("average((channels / 1 people) ^ 2, 2021)")
    #expect(zip(squares, [39700.0 / 3, 60100]).allSatisfy { abs($0 - $1) < 1e-7 })
    let days = try fixture.value("average(channels, 2021-03-05)", at: 2030)
    let noon = TwoDraws.values("channels", 2021 + 63.5 / 365)
    #expect(zip(days, noon).allSatisfy { abs($0 - $1) < 1e-10 })
  }

  @Test("sums run over the ends of the steps")
  func sums() throws {
    let ends = try (1...12).map { month in
      try CalendarPeriod(parsing: "2021-\(month < 10 ? "0" : "")\(month)").endYear
    }
    let expected = ends.map { TwoDraws.values("channels", $0)[1] }.reduce(0, +)
    #expect(abs(try fixture.value("sum(channels, 2021)")[1] - expected) < 1e-9)
    let running = try fixture.value("cumulative(channels)", at: 2022)
    let before = try fixture.value("cumulative(channels)", at: 2021)
    #expect(abs(running[1] - before[1] - expected) < 1e-9)
    #expect(try fixture.value("cumulative(channels)", at: 2020) == [0, 0])
  }

  @Test("growth looks a step back, yoy a year, to the same day of the calendar")
  func growth() throws {
    let end = try CalendarPeriod(parsing: "2021-03").endYear
    let month = try CalendarPeriod(parsing: "2021-02").endYear
    let year = try CalendarPeriod(parsing: "2020-03").endYear
    let now = TwoDraws.values("channels", end)
    #expect(
      try fixture.value("growth(channels)", at: end)
        == zip(now, TwoDraws.values("channels", month)).map { $0 / $1 - 1 })
    #expect(
      try fixture.value("yoy(channels)", at: end)
        == zip(now, TwoDraws.values("channels", year)).map { $0 / $1 - 1 })
  }

  @Test("definitions may use each other in any order, and are the same as their text")
  func definitions() throws {
    let fixture = ExpressionFixture(definitions: [
      "gap": "rival - channels", "rival": "max(douyin, channels)", "twice": "gap + gap",
    ])
    #expect(try fixture.value("twice") == fixture.value("2 * (max(douyin, channels) - channels)"))
    #expect(try fixture.compiled("twice").sources == ["channels", "douyin"])
  }

  @Test("definitions that double each other take no longer for it")
  func doubling() throws {
    var definitions = ["d0": "yoy(channels) + channels / douyin"]
    for level in 1...60 { definitions["d\(level)"] = "d\(level - 1) + d\(level - 1)" }
    let found = try ExpressionFixture(definitions: definitions).value("d60", at: 2022)
    let one = try ExpressionFixture(definitions: definitions).value("d0", at: 2022)
    #expect(abs(found[0] / one[0] / 0x1p60 - 1) < 1e-12)
  }

  @Test(
    "units follow the algebra",
    arguments: [
      ("channels + 1亿", "people/day"), ("channels * minutes", "min/day"),
      ("channels / douyin", "1"),
      ("channels * minutes -> hour/day", "hour/day"), ("growth(channels)", "1"),
      ("1 / minutes", "day*person/min"),
      ("channels > douyin", "1"), ("channels ^ 2 / channels", "people/day"),
      ("max(channels, 5)", "people/day"),
      ("3 months", "month"), ("average(minutes, 2021)", "min/person/day"), ("5", "1"),
    ])
  func units(_ text: String, _ unit: String) throws {
    let found = try fixture.compiled(text).unit
    #expect(try found.isCompatible(with: Unit(parsing: unit)))
  }

  @Test(
    "a mistake is reported at its place",
    arguments: [
      ("channels + minutes", DiagnosticCode.unitsDisagree, 9, 1),
      ("channels > minutes", .unitsDisagree, 9, 1),
      ("channels + visitors", .unitsDisagree, 9, 1),
      ("channels + 3 %", .unitsDisagree, 9, 1), ("max(channels, minutes)", .unitsDisagree, 14, 7),
      ("channels -> min", .unitsDisagree, 0, 15), ("log(channels)", .unitsDisagree, 4, 8),
      ("channels ^ 0.5", .unitsDisagree, 9, 1), ("channels and 1 > 0", .unitsDisagree, 0, 8),
      ("(channels > 1) + 1", .unitsDisagree, 0, 14), ("not channels", .unitsDisagree, 4, 8),
      ("1 + chanels", .unknownName, 4, 7), ("channels.growht", .unknownName, 0, 15),
      ("meen(channels)", .unknownFunction, 0, 4), ("min(channels)", .wrongArguments, 0, 13),
      ("average(channels)", .wrongArguments, 0, 17), ("exp(1, 2)", .wrongArguments, 0, 9),
      ("", .invalidExpression, 0, 1), ("1 +", .invalidExpression, 2, 1),
      ("(1", .invalidExpression, 0, 1),
      ("1)", .invalidExpression, 1, 1), ("1 2", .invalidExpression, 2, 1),
      ("a $ b", .invalidExpression, 2, 1),
      ("1 < 2 < 3", .invalidExpression, 6, 1), ("channels == 1", .invalidExpression, 9, 1),
      ("channels @", .invalidExpression, 10, 1), ("channels @ 2021-13", .impossibleDate, 16, 2),
      ("channels @ 21", .invalidPeriod, 11, 2), ("channels @ 2025", .valueOutOfRange, 0, 15),
      ("1 + channels @ 2018", .valueOutOfRange, 4, 15),
      ("average(channels, 2030)", .valueOutOfRange, 0, 23),
      ("sum(channels, 2021-12-05)", .valueOutOfRange, 4, 8), ("5 monts", .invalidUnit, 2, 5),
      ("channels -> houer/day", .invalidUnit, 12, 5), ("and", .invalidExpression, 0, 3),
    ])
  func mistakes(_ text: String, _ code: DiagnosticCode, _ column: Int, _ length: Int) throws {
    let found = try #require(try fixture.mistake(text))
    #expect(found.code == code)
    #expect([found.column, found.length] == [column, length])
  }

  @Test("a definition that leads back to itself is an error, however long the way")
  func cycles() throws {
    var definitions = ["a": "b", "b": "c + 1", "c": "a * 2"]
    #expect(
      try ExpressionFixture(definitions: definitions).mistake("a")?.code == .circularDefinition)
    definitions = Dictionary(uniqueKeysWithValues: (0..<5000).map { ("x\($0)", "x\($0 + 1) + 1") })
    definitions["x5000"] = "1"
    #expect(
      try ExpressionFixture(definitions: definitions).mistake("x0")?.code == .circularDefinition)
  }

  @Test(
    "nesting ends in an error before the stack does",
    arguments: ["(", "-", "not ", "2^", "min(1,", "1+", "x @ 2021 @ "])
  func nesting(_ piece: String) throws {
    let found = try #require(try fixture.mistake(String(repeating: piece, count: 20_000) + "1"))
    #expect([.invalidExpression, .invalidPeriod, .unitsDisagree].contains(found.code))
  }
}
