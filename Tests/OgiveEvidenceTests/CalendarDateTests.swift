import Foundation
import OgiveEvidence
import OgiveTestSupport
import Testing

@Suite struct CalendarDateTests {
  /// Foundation's proleptic Gregorian calendar counts days independently of ours.
  private static let gregorian: Calendar = {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    return calendar
  }()

  @Test("days are counted as Foundation counts them")
  func dayNumbers() throws {
    var random = SplitMix64(seed: 1)
    let epoch = try #require(CalendarDate(year: 1970, month: 1, day: 1)).dayNumber
    for _ in 0..<3_000 {
      let number = Int.random(in: 0...3_652_058, using: &random)
      let date = CalendarDate(dayNumber: number)
      #expect(date.dayNumber == number)
      let instant = Date(timeIntervalSince1970: Double(number - epoch) * 86_400)
      let parts = Self.gregorian.dateComponents([.year, .month, .day], from: instant)
      guard number > 600_000 else { continue }  // Foundation turns Julian before 1582
      #expect([parts.year, parts.month, parts.day] == [date.year, date.month, date.day])
    }
  }

  @Test("every day of 400 years follows the one before it")
  func successors() throws {
    var date = try #require(CalendarDate(year: 1800, month: 1, day: 1))
    for _ in 0..<146_097 {
      let next = date.adding(days: 1)
      let isNextDay = next.month == date.month && next.day == date.day + 1
      let isNextMonth = next.day == 1 && date == date.lastDayOfMonth
      #expect(isNextDay != isNextMonth && date < next)
      date = next
    }
    #expect(date.description == "2200-01-01")
  }

  @Test(
    "months are added as people do it",
    arguments: [
      ("2021-01-31", 1, "2021-02-28"), ("2020-01-31", 1, "2020-02-29"),
      ("2021-03-31", -1, "2021-02-28"), ("2021-12-15", 1, "2022-01-15"),
      ("2021-01-15", -1, "2020-12-15"), ("2021-05-10", 25, "2023-06-10"),
    ])
  func months(from: String, count: Int, to: String) throws {
    let date = try CalendarPeriod(parsing: from).firstDay
    #expect(date.adding(months: count).description == to)
  }

  @Test("the instant at which a day begins lies in that day")
  func decimalYears() {
    for number in stride(from: 600_000, to: 800_000, by: 7) {
      let date = CalendarDate(dayNumber: number)
      #expect(CalendarDate(containing: date.decimalYear) == date)
      #expect(CalendarDate(containing: date.decimalYear + 0.5 / 366) == date)
    }
  }

  @Test("days beyond the calendar are its ends")
  func ends() {
    #expect(CalendarDate(dayNumber: -5).description == "0001-01-01")
    #expect(CalendarDate(containing: .nan).description == "0001-01-01")
    #expect(CalendarDate(containing: .infinity).year == 9999)
    #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 2021, month: 2, day: 29) == nil)
  }
}
