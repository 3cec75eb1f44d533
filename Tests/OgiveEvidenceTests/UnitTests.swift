import OgiveEvidence
import OgiveTestSupport
import OgiveText
import Testing

@Suite struct UnitTests {
  @Test(
    "a unit is described by what it may be written as",
    arguments: [
      ("people/day", "people/day"), ("person/day", "people/day"), ("person", "person"),
      ("人/天", "people/day"), ("min/person/day", "min/person/day"), ("CNY/order", "CNY/order"),
      ("分钟/人/天", "min/person/day"), ("元/月", "CNY/month"), ("%/month", "%/month"),
      ("1", "1"), ("1/month", "1/month"), ("hour/day", "hour/day"), ("person/person", "1"),
      ("account/person/month", "account/person/month"), ("bean/CNY", "bean/CNY"),
      ("people/day/month", "people/day/month"), ("1/day*person", "1/day*person"),
      ("min*person[day]", "person[day]*min"), ("min^2/person", "min^2/person"),
      (" min / person ", "min/person"), ("ｍｉｎ／ｄａｙ", "min/day"),
    ])
  func descriptions(text: String, description: String) throws {
    let unit = try Unit(parsing: text)
    #expect(unit.description == description)
    #expect(try Unit(parsing: unit.description) == unit)
  }

  @Test(
    "a word that is no unit is reported at its place with the nearest unit",
    arguments: [
      ("min/persn/day", 4, 5, "did you mean 'person'?"),
      ("peple/day", 0, 5, "did you mean 'people'?"),
      ("CNY/oder", 4, 4, "did you mean 'order'?"),
      ("cny", 0, 3, "did you mean 'CNY'?"),
      ("people/dya", 7, 3, "did you mean 'day'?"),
    ])
  func unknownWords(text: String, offset: Int, length: Int, note: String) {
    let problem = #expect(throws: TextProblem.self) { try Unit(parsing: text) }
    #expect(problem?.code == .invalidUnit)
    #expect(problem?.offset == offset)
    #expect(problem?.length == length)
    #expect(problem?.notes == [note])
  }

  @Test(
    "a broken unit is an error and not a crash",
    arguments: [
      "", "/day", "min/", "min//day", "min day", "min^", "min^0", "min^12", "view[day]",
      "person[day", "person[hour]", "2", "*", "min*", "[day]", "person[day]]", "😀",
    ])
  func broken(text: String) {
    let problem = #expect(throws: TextProblem.self) { try Unit(parsing: text) }
    #expect(problem?.code == .invalidUnit)
  }

  @Test(
    "products and quotients of units are the expected units",
    arguments: [
      ("people/day", "*", "min/person/day", "min/day"),
      ("people/day", "/", "people/month", "1"),
      ("account/person/month", "*", "people/day", "account/month"),
      ("CNY/order", "*", "order", "CNY"), ("CNY", "/", "CNY/order", "order"),
      ("people/day", "*", "1", "people/day"), ("people/day", "*", "%/month", "%/month*person"),
      ("min/day", "/", "people/day", "min/person/day"), ("hour", "/", "min", "hour/min"),
    ])
  func products(a: String, sign: String, b: String, expected: String) throws {
    let (left, right) = (try Unit(parsing: a), try Unit(parsing: b))
    let result = sign == "*" ? left * right : left / right
    let wanted = try Unit(parsing: expected)
    #expect(result.dimensions == wanted.dimensions)
    #expect(abs(result.scale / wanted.scale - 1) < 1e-15)
  }

  @Test("the product of a head count keeps its window while it counts people")
  func windows() throws {
    let day = Unit.people(per: .day)
    #expect((day * .one).window == .day)
    #expect((.one * day).window == .day)
    #expect((day * (try Unit(parsing: "min/person/day"))).window == nil)
    #expect((day / .people(per: .month)).window == nil)
    #expect((day * (try Unit(parsing: "1/month"))).description == "people/day/month")
    #expect((day * .people(per: .month)).window == nil)
  }

  @Test(
    "what may be added and what may not",
    arguments: [
      ("people/day", "people/day", "people/day"), ("people/day", "person", "people/day"),
      ("person", "people/month", "people/month"), ("people/day", "people/month", nil),
      ("person", "min", nil), ("view", "order", nil), ("CNY", "USD", nil),
      ("hour/day", "min/day", "hour/day"), ("min", "day", nil), ("%", "1", "%"),
      ("1/day*person", "people/day", nil), ("1", "person/person", "1"),
    ])
  func sums(a: String, b: String, expected: String?) throws {
    let sum = try Unit(parsing: a).sum(with: Unit(parsing: b))
    #expect(sum?.description == expected)
  }

  @Test(
    "conversion factors are exact where the definition is",
    arguments: [
      ("hour", "min", 60.0), ("hour/day", "min/day", 60), ("year", "month", 12),
      ("quarter", "month", 3), ("week", "day", 7), ("%", "1", 0.01), ("people/day", "person", 1),
      ("1/month", "1/year", 12), ("second", "hour", 1.0 / 3600),
    ] as [(String, String, Double)])
  func conversions(from: String, to: String, factor: Double) throws {
    let found = try Unit(parsing: from).conversionFactor(to: Unit(parsing: to))
    #expect(abs((found ?? .nan) / factor - 1) < 1e-15)
  }

  @Test("units of random products obey the laws of multiplication")
  func laws() throws {
    var random = SplitMix64(seed: 3)
    let words = ["min", "hour", "person", "CNY", "view", "day", "month", "%", "order", "1"]
    func unit() throws -> Unit {
      let count = Int.random(in: 1...4, using: &random)
      return try (0..<count).reduce(.one) { product, _ in
        let word = try Unit(parsing: words.randomElement(using: &random) ?? "1")
        return Bool.random(using: &random) ? product * word : product / word
      }
    }
    for _ in 0..<2_000 {
      let (a, b, c) = (try unit(), try unit(), try unit())
      #expect(a * b == b * a)
      #expect((a * b) * c == a * (b * c))
      #expect(a / a == .one)
      #expect(a * .one == a)
      #expect((a / b) * b == a)
      #expect((a * b).inverse == a.inverse * b.inverse)
      #expect(a.power(2) == a * a)
      #expect(abs((a * b).scale / (a.scale * b.scale) - 1) < 1e-13)
      #expect(try Unit(parsing: a.description) == a)
    }
  }
}
