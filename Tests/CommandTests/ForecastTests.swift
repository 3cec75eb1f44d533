import Foundation
import OgiveTestSupport
import OgiveText
import Testing

@Suite("ogive forecast and ogive backtest")
struct ForecastTests {
  /// Monthly users of a platform at the end of each year, in hundreds of millions.
  static let users =
    "date,value\n2016,1.1\n2017,2\n2018,3.9\n2019,6.2\n2020,8.1\n2021,9.6\n"
  static let two =
    "series,t,value\n"
    + "b,2015,3\nb,2016,5\nb,2017,9\nb,2018,14\nb,2019,18\n"
    + "a,2015.5,60\na,2016,71\na,2017.25,80\na,2018,86\na,2018.5,88\na,2019,90\n"

  private func run(_ text: String, _ arguments: String...) throws -> Ogive {
    let folder = try ScratchFolder()
    try folder.write(text, to: "d.csv")
    return try Ogive([arguments[0], "d.csv"] + arguments.dropFirst(), in: folder.url)
  }

  private func rows(_ run: Ogive) throws -> [[String]] {
    let table = try CSVReader.read(text: run.output, file: "output")
    return table.rows.map { $0.cells.map(\.text) }
  }

  @Test("yearly figures are forecast as they were last read through")
  func golden() throws {
    let run = try run(Self.users, "forecast", "--horizon", "2 years")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    try Golden.expect(run.output, matches: "Tests/CommandTests/Golden/forecast-users.csv")
  }

  @Test("the past is scored as it was last read through")
  func goldenBacktest() throws {
    let run = try run(Self.two, "backtest")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    try Golden.expect(run.output, matches: "Tests/CommandTests/Golden/backtest-two.txt")
  }

  @Test("each series steps in its own time, by name and number")
  func steps() throws {
    let rows = try rows(run(Self.two, "forecast", "--horizon", "3", "--levels", "0.5"))
    #expect(rows.map { $0[1] } == ["b", "b", "b", "a", "a", "a"])
    #expect(rows.map { $0[4] } == ["2020", "2021", "2022", "2019.5", "2020", "2020.5"])
    #expect(rows.map { $0[3] } == ["1", "2", "3", "1", "2", "3"])
    #expect(rows.allSatisfy { $0[0] == "2019" && $0[6] == "0.5" })
  }

  @Test("quarters and months end on their last day")
  func calendar() throws {
    let quarters = "date,value\n2021-Q1,1\n2021-Q2,2\n2021-Q3,3\n2021-Q4,3.5\n"
    let ends = try rows(run(quarters, "forecast", "--horizon", "9 months", "--levels", "0.5"))
    #expect(ends.map { $0[4] } == ["2022-03-31", "2022-06-30", "2022-09-30"])
    let chosen = try rows(
      run(quarters, "forecast", "--at", "2023,2022-02,2022-02", "--levels", "0.5"))
    #expect(chosen.map { $0[4] } == ["2022-02-28", "2023-12-31"])
    #expect(chosen.map { $0[0] } == ["2021-12-31", "2021-12-31"])
    let soon = try rows(run(quarters, "forecast", "--horizon", "10 days", "--levels", "0.5"))
    #expect(soon.map { $0[4] } == ["2022-01-10"])
  }

  @Test("an origin hides what came later")
  func origin() throws {
    let hidden = try run(Self.users, "forecast", "--origin", "2019", "--horizon", "1")
    let short = Self.users.split(separator: "\n").prefix(5).joined(separator: "\n") + "\n"
    #expect(try hidden.output == run(short, "forecast", "--horizon", "1").output)
  }

  @Test("a ceiling is never reached from below")
  func ceiling() throws {
    let rows = try rows(run(Self.two, "forecast", "--ceiling", "100", "--horizon", "10"))
    #expect(rows.allSatisfy { (Double($0[7]) ?? 1e9) <= 100 })
  }

  @Test("tasks are answered in their own words, whatever other columns say")
  func tasks() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.two, to: "d.csv")
    try folder.write(
      "upper,n,series_id,origin_t,target_t\n100,4,a,2018.0,2018.50;2019.0\n,4,b,2018,2019\n",
      to: "tasks.csv")
    let run = try Ogive(
      "forecast", "d.csv", "--tasks", "tasks.csv", "--levels", "0.5", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("series_id,origin_t,target_t,level,value\n"))
    let rows = try rows(run)
    #expect(
      rows.map { $0.dropLast() } == [
        ["a", "2018.0", "2018.50", "0.5"], ["a", "2018.0", "2019.0", "0.5"],
        ["b", "2018", "2019", "0.5"],
      ])
    let alone = try Ogive(
      "forecast", "d.csv", "--origin", "2018", "--at", "2019", "--levels", "0.5", in: folder.url)
    let values = try self.rows(alone).filter { $0[1] == "b" }.map { $0[7] }
    #expect(values == rows.suffix(1).map { $0[4] })
  }

  @Test("a program gets the same figures")
  func json() throws {
    let output = try run(Self.users, "forecast", "--json", "--horizon", "1").output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    #expect(object?["command"] as? String == "forecast")
    let result = object?["result"] as? [String: Any]
    let forecast = try #require((result?["forecasts"] as? [[String: Any]])?.first)
    #expect(forecast["series"] as? String == "d")
    #expect(forecast["figures"] as? Int == 6)
    let dates = try #require(forecast["dates"] as? [[String: Any]])
    #expect(dates.map { $0["date"] as? String } == ["2022-12-31"])
    let quantiles = try #require(dates.first?["quantiles"] as? [[String: Any]])
    #expect(quantiles.count == 7)
    let backtest = try run(Self.users, "backtest", "--json").output
    let scores = try JSONSerialization.jsonObject(with: Data(backtest.utf8)) as? [String: Any]
    let pooled = (scores?["result"] as? [String: Any])?["pooled"] as? [String: Any]
    #expect(pooled?["origins"] as? Int == 3)
    let skill = try #require(pooled?["skill"] as? [String: Any])
    #expect(Set(skill.keys) == ["last_value", "drift", "damped_trend"])
  }

  @Test("what is left out is told")
  func leftOut() throws {
    let text = "date,value\n2015,0\n2016,1.1\n2017,2\n2017,2.1\n2018,3.9\n2019,-1\n"
    let run = try run(text, "forecast", "--horizon", "1")
    #expect(run.status == 0)
    #expect(run.errors.contains("d.csv:2:6: warning[E503]: 2 figures not above zero left out"))
    #expect(run.errors.contains("d.csv:5:6: warning[E112]: a figure of a time that has one"))
    #expect(try rows(run).count == 7)
    let early = try self.run(Self.users, "forecast", "--at", "2020,2023")
    #expect(early.status == 0)
    #expect(early.errors.contains("a date not after the last known figure of 'd' left out"))
  }

  @Test("a series that cannot be forecast is told, and the others are forecast")
  func partly() throws {
    let run = try run(Self.two + "c,1,1\nc,2,2\n", "forecast", "--horizon", "1")
    #expect(run.status == 1)
    #expect(run.errors.contains("d.csv:14:5: error[E502]: 2 figures are too few to forecast 'c'"))
    #expect(try Set(rows(run).map { $0[1] }) == ["a", "b"])
  }

  @Test("a long series is thinned and told")
  func long() throws {
    let text = "t,value\n" + (1...3000).map { "\($0),\($0)\n" }.joined()
    let run = try run(text, "forecast", "--horizon", "1")
    #expect(run.status == 0)
    #expect(run.errors.contains("warning[E506]: 3000 figures are more than a forecast can use"))
  }

  @Test(
    "what cannot be forecast is shown at its place and exits with 2",
    arguments: [
      ("t,value\n1,1\n2,2\n", [], "d.csv:3:3: error[E502]: 2 figures are too few"),
      ("t,value\n1,1\n2,2\n3,nan\n", [], "d.csv:4:3: error[E110]: 'nan' is not a number"),
      ("t,value\n1,0\n2,0\n3,0\n", [], "error[E502]: no figure is known of 'd'"),
      ("date,value\n2021,1\n2022-13,2\n", [], "d.csv:3:6: error[E302]"),
      (users, ["--at", "2020"], "error[E214]: 'd' has no later date to forecast"),
      (users, ["--at", "20x"], "error[E301]: --at: '20x' is not a period"),
      (users, ["--horizon", "2 yeers"], "did you mean 'years'?"),
      (users, ["--horizon", "0"], "error[E214]: --horizon: a horizon has 1 to 1000 steps"),
      (users, ["--levels", "0.5,2"], "error[E214]: --levels"),
      (users, ["--ceiling", "5"], "d.csv:5:6: error[E214]: this figure of 'd' lies above"),
      (users, ["--ceiling", "0"], "error[E214]: --ceiling: a level is above zero"),
      (users, ["--origin", "2015"], "error[E502]: no figure is known of 'd'"),
      (two, ["--at", "2021-Q1"], "error[E110]: --at: '2021-Q1' is not a number"),
      (two, ["--tasks", "nowhere.csv"], "cannot read 'nowhere.csv'"),
    ] as [(String, [String], String)])
  func mistakes(text: String, arguments: [String], place: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text, to: "d.csv")
    let run = try Ogive(["forecast", "d.csv"] + arguments, in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(place), "\(run.errors)")
  }

  @Test(
    "what is wrong with a task is shown at its place",
    arguments: [
      ("series_id,origin_t,target_t\nbb,2018,2019\n", "tasks.csv:2:1: error[E206]"),
      ("series_id,origin_t,target_t\nb,2016,2019\n", "tasks.csv:2:3: error[E502]"),
      ("series_id,origin_t,target_t\nb,2018,2019;2018.5\n", "tasks.csv:2:8: error[E214]"),
      ("series_id,origin_t,target_t\nb,2018,\n", "tasks.csv:2:8: error[E306]"),
      ("series_id,origin,target_t\nb,2018,2019\n", "tasks.csv:1:11: error[E107]"),
    ])
  func faultyTasks(text: String, place: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.two, to: "d.csv")
    try folder.write(text, to: "tasks.csv")
    let run = try Ogive("forecast", "d.csv", "--tasks", "tasks.csv", in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains(place), "\(run.errors)")
  }

  @Test("three figures have no past to score")
  func shortBacktest() throws {
    let run = try run("t,value\n1,1\n2,2\n3,3\n", "backtest")
    #expect(run.status == 2)
    #expect(run.errors.contains("a backtest needs 4 figures above zero"))
  }
}
