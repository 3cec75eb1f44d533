import OgiveEvidence
import Testing

@testable import OgiveScenarios

@Suite("The dates of a crossing")
struct CrossingDatesTests {
  /// The ends of months: `2022-11` and as many more.
  static func monthEnds(_ first: String, _ count: Int) throws -> [Double] {
    var period = try CalendarPeriod(parsing: first)
    return (0..<count).map { _ in
      defer { period = period.advanced(by: 1) }
      return period.endYear
    }
  }

  /// One draw, written as `1` and `0` for each step.
  static func date(_ pattern: String, from first: String = "2022-01", hold: Double) throws -> Double
  {
    let truths = pattern.map { [$0 == "1" ? 1.0 : 0.0] }
    return CrossingDates(
      steps: try monthEnds(first, pattern.count), hold: hold, truths: truths
    ).dates[0]
  }

  @Test(
    "are the start of the first stretch that holds",
    arguments: [
      ("0011", 0.0, 2), ("1000", 0, 0), ("0000", 0, nil), ("0100111101", 0.25, 4),
      ("0111011110", 0.25, 5), ("0111011101", 0.25, nil), ("01111", 0.25, 1), ("0111", 0.25, nil),
      ("0110", 45 / 365.25, nil), ("01110", 45 / 365.25, 1), ("0110", 30 / 365.25, 1),
      ("1111111111111", 1, 0), ("111111111111", 1, nil),
    ] as [(String, Double, Int?)])
  func starts(pattern: String, hold: Double, step: Int?) throws {
    let ends = try Self.monthEnds("2022-01", pattern.count)
    #expect(try Self.date(pattern, hold: hold) == step.map { ends[$0].lastDay } ?? .infinity)
  }

  @Test(
    "hold three months for three months, long or short",
    arguments: (1...12).map { "2022-" + ($0 < 10 ? "0" : "") + String($0) })
  func months(first: String) throws {
    let start = try Self.monthEnds(first, 1)[0].lastDay
    #expect(try Self.date("11110", from: first, hold: 3.0 / 12) == start)
    #expect(try Self.date("11101", from: first, hold: 3.0 / 12) == .infinity)
  }

  @Test("are each draw's own, and none has any without draws")
  func draws() throws {
    let ends = try Self.monthEnds("2022-01", 3)
    let truths: [[Double]] = [[1, 0, 0, 0], [1, 0, 1, 0], [0, 0, 1, 1]]
    let dates = CrossingDates(steps: ends, hold: 0, truths: truths).dates
    let days = ends.map(\.lastDay)
    #expect(dates == [days[0], .infinity, days[1], days[2]])
    #expect(CrossingDates(steps: [], hold: 0, truths: []).dates.isEmpty)
  }

  @Test("belong to the step that ends with them, also the last of a year")
  func days() throws {
    let date = try Self.date("01", from: "2022-11", hold: 0)
    #expect(date < 2023)
    #expect(CalendarDate(containing: date).description == "2022-12-31")
    #expect(CalendarDate(containing: try Self.date("1", from: "2024-02", hold: 0)).month == 2)
  }

  /// A month is not over in its middle, so that a period between two steps has a place of its own.
  @Test("are asked for between steps, too", arguments: ["2020-08", "2020-11-15", "2021-06"])
  func between(by: String) async throws {
    let end = try CalendarPeriod(parsing: by).endYear
    let result = try await SmallRun.run(
      """
      assume: {x: {uniform: {min: 0, max: 2}, because: x}}
      define: {passed: "(time - 2020) / 1 year > x"}
      ask:
        q: {crossing: passed, by: \(by)}
        p: {probability: "passed @ \(by)"}
        d: {probability: "first(passed) < 2021"}
        e: {probability: "passed @ 2020-12"}
      """)
    let crossed = try #require(result.value("q", "probability"))
    #expect(crossed == result.value("p", "probability"))
    #expect(abs(crossed - (end - 2020) / 2) < 0.05)
    #expect(result.value("d", "probability") == result.value("e", "probability"))
  }
}
