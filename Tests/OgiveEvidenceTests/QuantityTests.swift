import OgiveEvidence
import OgiveText
import Testing

@Suite struct QuantityTests {
  @Test(
    "a quantity is its number in ones and its unit",
    arguments: [
      ("6亿", 6e8, "1"), ("3000万", 3e7, "1"), ("35分钟", 35, "min"), ("640M", 6.4e8, "1"),
      ("10 %", 0.1, "1"), ("0.1 %/month", 0.001, "1/month"), ("10 days", 10, "day"),
      ("3 months", 3, "month"), ("1 month", 1, "month"), ("2.8亿", 2.8e8, "1"),
      ("12.68亿", 1.268e9, "1"), ("5亿 people/day", 5e8, "people/day"),
      ("118559.4M", 1.185594e11, "1"),
      ("200元", 200, "CNY"), ("3500亿元", 3.5e11, "CNY"), ("1,206M", 1.206e9, "1"),
      ("2bn", 2e9, "1"), ("2B", 2e9, "1"), ("3k", 3000, "1"), ("1T", 1e12, "1"), ("1G", 1e9, "1"),
      ("5‰", 0.005, "1"), ("3十万", 3e5, "1"), ("3百万", 3e6, "1"), ("3千万", 3e7, "1"),
      ("3十亿", 3e9, "1"), ("3万亿", 3e12, "1"), ("3千", 3000, "1"), ("1.79x", 1.79, "1"),
      ("2倍", 2, "1"), ("５．６亿", 5.6e8, "1"), ("10％", 0.1, "1"), ("−3", -3, "1"), ("+3", 3, "1"),
      ("5.0e8", 5e8, "1"), ("2 EUR", 2, "EUR"), ("3 min", 3, "min"), ("0.5 percent", 0.005, "1"),
      ("85 min/person/day", 85, "min/person/day"), (" 7 ", 7, "1"), ("2 weeks", 2, "week"),
    ] as [(String, Double, String)])
  func values(text: String, value: Double, unit: String) throws {
    let quantity = try Quantity(parsing: text)
    #expect(quantity.value == value)
    #expect(quantity.unit.description == unit)
  }

  @Test(
    "what is not a quantity is an error at its place",
    arguments: [
      ("", DiagnosticCode.invalidQuantity, 0), ("亿", .invalidQuantity, 0),
      ("many", .invalidQuantity, 0), (".5", .invalidQuantity, 0), ("--5", .invalidQuantity, 0),
      ("1e999", .invalidQuantity, 0), ("6亿亿", .invalidUnit, 2), ("1,20M", .invalidUnit, 1),
      ("1234,567", .invalidUnit, 4), ("5.", .invalidUnit, 1), ("5 mounths", .invalidUnit, 2),
    ])
  func mistakes(text: String, code: DiagnosticCode, offset: Int) {
    let problem = #expect(throws: TextProblem.self) { try Quantity(parsing: text) }
    #expect(problem?.code == code)
    #expect(problem?.offset == offset)
  }

  @Test("a share says that it was written as one")
  func shares() throws {
    #expect(try Quantity(parsing: "3 %").isShare)
    #expect(try Quantity(parsing: "3 percent").isShare)
    #expect(try !Quantity(parsing: "0.03").isShare)
  }

  @Test("a quantity converts to compatible units only")
  func conversion() throws {
    let time = try Quantity(parsing: "90 min")
    #expect(time.converted(to: try Unit(parsing: "hour"))?.value == 1.5)
    #expect(time.converted(to: .person) == nil)
    #expect(time.description == "90 min")
    #expect(try Quantity(parsing: "6亿 people/day").description == "600000000 people/day")
  }
}
