import OgiveEvidence
import OgiveTestSupport
import OgiveText
import Testing

@Suite struct CalendarPeriodTests {
  @Test(
    "a period of each form has its first day and the day after it",
    arguments: [
      ("2021", "2021-01-01", "2022-01-01", Granularity.year),
      ("2021-H1", "2021-01-01", "2021-07-01", .halfYear),
      ("2021-H2", "2021-07-01", "2022-01-01", .halfYear),
      ("2021-Q1", "2021-01-01", "2021-04-01", .quarter),
      ("2021-Q4", "2021-10-01", "2022-01-01", .quarter),
      ("2021-12", "2021-12-01", "2022-01-01", .month),
      ("2020-02", "2020-02-01", "2020-03-01", .month),
      ("2020-02-29", "2020-02-29", "2020-03-01", .day),
      ("2021-12-31", "2021-12-31", "2022-01-01", .day),
      ("2018..2022", "2018-01-01", "2023-01-01", .range),
      ("2021-01..2021-03", "2021-01-01", "2021-04-01", .range),
      ("2021-Q1..2021-Q3", "2021-01-01", "2021-10-01", .range),
    ])
  func forms(text: String, first: String, after: String, granularity: Granularity) throws {
    let period = try CalendarPeriod(parsing: text)
    #expect(period.firstDay.description == first)
    #expect(period.dayAfter.description == after)
    #expect(period.granularity == granularity)
    #expect(period.description == text)
  }

  @Test(
    "anything else is not a period",
    arguments: [
      "", "21", "20211", "2021-", "2021-1", "2021-001", "2021/12", "2021-12-1", "2021-12-31-01",
      "2021-h1", "2021-Q", "2021-Q10", "2021Q4", "2021-Q1-01", " 2021", "2021 ", "２０２１", "-2021",
      "2021..", "..2021", "2021...2022", "2022..2021", "2021..2021", "2018..2022-12", "+2021",
      "2018..2020..2022", "202a", "next year",
    ])
  func malformed(text: String) {
    let problem = #expect(throws: TextProblem.self) { try CalendarPeriod(parsing: text) }
    #expect(problem?.code == .invalidPeriod)
    #expect(problem?.notes.isEmpty == false)
  }

  @Test(
    "a date that the calendar lacks is impossible, and the problem covers the wrong part",
    arguments: [
      ("2021-02-29", 8, 2), ("1900-02-29", 8, 2), ("2021-04-31", 8, 2), ("2021-12-00", 8, 2),
      ("2021-13", 5, 2), ("2021-00", 5, 2), ("2021-00-10", 5, 2), ("2021-H3", 5, 2),
      ("2021-H0", 5, 2), ("2021-Q5", 5, 2), ("2021-Q0", 5, 2), ("0000", 0, 4),
      ("2021-01..2021-13", 14, 2),
    ])
  func impossible(text: String, offset: Int, length: Int) {
    let problem = #expect(throws: TextProblem.self) { try CalendarPeriod(parsing: text) }
    #expect(problem?.code == .impossibleDate)
    #expect(problem?.offset == offset)
    #expect(problem?.length == length)
  }

  @Test(
    "in decimal years a period runs from its first instant to the first instant after it",
    arguments: [
      ("2020-12", 2020.0 + 335.0 / 366, 2021.0), ("2021", 2021.0, 2022.0),
      ("2021-H1", 2021.0, 2021.0 + 181.0 / 365), ("2018..2022", 2018.0, 2023.0),
      ("2020-02-29", 2020.0 + 59.0 / 366, 2020.0 + 60.0 / 366),
    ])
  func decimalYears(text: String, start: Double, end: Double) throws {
    let period = try CalendarPeriod(parsing: text)
    #expect(period.startYear == start)
    #expect(period.endYear == end)
  }

  @Test("a period's neighbour begins where it ends, forwards and back")
  func neighbours() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2_000 {
      let day = CalendarDate(dayNumber: .random(in: 400_000...1_000_000, using: &random))
      let granularity = Granularity.allCases[.random(in: 0..<5, using: &random)]
      let period = CalendarPeriod(containing: day, granularity: granularity)
      let count = Int.random(in: -40...40, using: &random)
      #expect(period.firstDay <= day && day < period.dayAfter)
      #expect(period.advanced(by: 1).firstDay == period.dayAfter)
      #expect(period.advanced(by: count).advanced(by: -count) == period)
      #expect(try CalendarPeriod(parsing: period.description) == period)
    }
  }

  @Test("a span is stepped through without a gap and without running over")
  func steps() throws {
    let from = try CalendarPeriod(parsing: "2020-01")
    let to = try CalendarPeriod(parsing: "2024-12")
    let months = CalendarPeriod.steps(from: from, through: to, by: .month)
    #expect(months.count == 60)
    #expect(months.first == from)
    #expect(months.last == to)
    #expect(CalendarPeriod.steps(from: from, through: to, by: .quarter).count == 20)
    #expect(CalendarPeriod.steps(from: from, through: to, by: .day).count == 1_827)
    #expect(CalendarPeriod.steps(from: to, through: from, by: .month).isEmpty)
    let end = try CalendarPeriod(parsing: "9999-12-31")
    #expect(CalendarPeriod.steps(from: end, through: end, by: .year).count == 1)
  }

  @Test("a year contains its quarters and overlaps with a range that touches it")
  func containment() throws {
    let year = try CalendarPeriod(parsing: "2021")
    #expect(year.contains(try CalendarPeriod(parsing: "2021-Q4")))
    #expect(!year.contains(try CalendarPeriod(parsing: "2020..2021")))
    #expect(year.overlaps(try CalendarPeriod(parsing: "2020..2021")))
    #expect(!year.overlaps(try CalendarPeriod(parsing: "2022")))
    #expect(year.dayCount == 365)
    #expect(year.lastDay.description == "2021-12-31")
  }
}
