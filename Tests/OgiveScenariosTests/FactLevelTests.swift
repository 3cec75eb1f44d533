import OgiveEvidence
import Testing

@testable import OgiveScenarios

@Suite("The level that a fact states")
struct FactLevelTests {
  private static let header =
    "id,subject,metric,item,period,period_kind,relation,value,unit,versus,source,origin,same_as,"
    + "use,locator,note\n"

  @Test(
    "is the published figure in the series' unit, whatever the relation",
    arguments: [
      ("dau,,2020-12,end,=,2.8亿,person,", "people/day", 2.8e8...2.8e8),
      ("dau,,2020-12,end,>,500M,person,", "people/day", 5e8...5e8),
      ("dau,,2020-12,end,forecast,6亿,person,", "people/day", 6e8...6e8),
      ("dau,,2020-12,instant,..,5万..100万,person,", "people/day", 5e4...1e6),
      ("minutes,,2020-12,average,=,1.5,hour/person/day,", "min/person/day", 90...90),
      ("dau,,2021,end,ratio,+79%,1,2020", "people/day", nil),
      ("minutes,,2020-12,average,=,35,min/person/day,", "people/day", nil),
    ] as [(String, String, ClosedRange<Double>?)])
  func level(cells: String, unit: String, level: ClosedRange<Double>?) throws {
    let fact = try Self.fact(cells)
    #expect(try fact.level(in: Unit(parsing: unit)) == level)
  }

  @Test("is a sum's mean rate: 365 orders in a year are 365 a year, and a day's 2 are 730")
  func total() throws {
    for (period, sum, rate) in [("2021", 365.0, 365.0), ("2021-03-01", 2, 730)] {
      let fact = try Self.fact("orders,,\(period),total,=,\(sum),order,")
      let level = try #require(try fact.level(in: Unit(parsing: "order/year")))
      #expect(abs(level.lowerBound / rate - 1) < 1e-9)
      #expect(level.lowerBound == level.upperBound)
    }
  }

  private static func fact(_ cells: String) throws -> Fact {
    let text = header + "f,app,\(cells),blog,,,fit,,\n"
    return try #require(FactTable.read(text: text, file: "facts.csv").facts.first)
  }
}
