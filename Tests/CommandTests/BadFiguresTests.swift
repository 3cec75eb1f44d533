import Foundation
import OgiveTestSupport
import Testing

@Suite("Figures that nothing can be made of")
struct BadFiguresTests {
  private static let head = "series,date,value\n"

  /// A command, the figures that it is given, and what it says of them at which place.
  static let tables: [(String, String, String)] = [
    (
      "forecast", "a,2019,1\na,2020,NaN\na,2021,3\n",
      "d.csv:3:8: error[E110]: 'NaN' is not a number"
    ),
    ("fit", "a,2019,1\na,2020,NaN\na,2021,3\n", "d.csv:3:8: error[E110]: 'NaN' is not a number"),
    ("backtest", "a,2019,1\na,2020,NaN\na,2021,3\n", "d.csv:3:8: error[E110]"),
    ("forecast", "a,2019,1\na,2020,inf\na,2021,3\n", "d.csv:3:8: error[E110]"),
    ("forecast", "a,NaN,1\na,2020,2\na,2021,3\n", "d.csv:2:3: error[E301]: 'NaN' is not a period"),
    ("fit", "a,NaN,1\na,2020,2\na,2021,3\n", "d.csv:2:3: error[E301]"),
    (
      "forecast", "a,2019,0\na,2020,0\na,2021,0\n",
      "d.csv:4:8: error[E502]: no figure is known of 'a'"
    ),
    ("backtest", "a,2019,0\na,2020,0\na,2021,0\n", "d.csv:4:8: error[E502]"),
    (
      "fit", "a,2019,0\na,2020,0\na,2021,0\n",
      "d.csv:4:8: error[E503]: no figure of 'a' is above zero"
    ),
    ("fit", "a,2019,1\na,2020,-2\na,2021,3\n", "d.csv:3:8: error[E503]: a level below zero"),
    ("forecast", "a,2019,-1\na,2020,-2\na,2021,-3\n", "error[E502]: no figure is known of 'a'"),
    ("forecast", "a,2019,1\n", "d.csv:2:8: error[E502]: one figure is too few to forecast 'a'"),
    ("fit", "a,2019,1\n", "d.csv:2:8: error[E502]: one figure is too few to fit 'a'"),
    ("backtest", "a,2019,1\n", "d.csv:2:8: error[E502]"),
    ("forecast", "", "d.csv:1:1: error[E502]: there are no figures below the header"),
    (
      "fit", (0...5000).map { "a,\(1000 + $0),\($0 + 1)\n" }.joined(),
      "d.csv:5002:8: error[E507]: 'a' has 5001 figures, more than the 5000 that can be fitted"
    ),
  ]

  @Test("are refused at their place and exit with 2", arguments: tables)
  func table(command: String, rows: String, message: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.head + rows, to: "d.csv")
    let run = try Ogive(command, "d.csv", in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test(
    "are refused by a score, too",
    arguments: [
      ("a,value,2021,quantile,0.5,NaN\n", "a,2021,3\n", "f.csv:2:27: error[E110]"),
      ("a,value,2021,quantile,0.5,3\n", "a,2021,NaN\n", "a.csv:2:8: error[E110]"),
      ("a,value,2021,quantile,NaN,3\n", "a,2021,3\n", "f.csv:2:23: error[E110]"),
      ("a,value,2021,quantile,0.5,3\n", "", "error[E604]: none of the 1 forecasts"),
    ])
  func score(forecasts: String, actuals: String, place: String) throws {
    let folder = try ScratchFolder()
    let head = "location,target,target_end_date,output_type,output_type_id,value\n"
    try folder.write(head + forecasts, to: "f.csv")
    try folder.write(Self.head + actuals, to: "a.csv")
    let run = try Ogive("score", "f.csv", "--actuals", "a.csv", in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains(place), "\(run.errors)")
  }

  /// A fact of the small project: its id, period, kind, relation and value.
  private static func fact(_ cells: String) -> String {
    let cells = cells.split(separator: " ").map(String.init)
    return
      "\(cells[0]),app,dau,,\(cells[1]),\(cells[2]),\(cells[3]),\(cells[4]),person,,blog,,,fit,,\n"
  }

  private static func project(_ facts: [String], _ settings: String = "") throws -> ScratchFolder {
    let folder = try BadInputTests.project(with: nil)
    let head = (BadInputTests.files["evidence/facts.csv"] ?? "").prefix { $0 != "\n" }
    try folder.write(head + "\n" + facts.map(Self.fact).joined(), to: "evidence/facts.csv")
    try folder.write((BadInputTests.files["s.yaml"] ?? "") + settings, to: "s.yaml")
    return folder
  }

  static let refused: [([String], String)] = [
    (
      ["a 2020-12-01 instant > 5亿", "b 2020-12-01 instant < 1万", "c 2022-06 end = 1200万"],
      "evidence/facts.csv:2:33: error[E508]: 'a' (> 5亿) and 'b' (< 1万) cannot be true together"
    ),
    (
      (0..<301).map { "f\($0) 2020-\(twoDigits($0 / 28 + 1))-\(twoDigits($0 % 28 + 1)) end = 5万" },
      "s.yaml:7:3: error[E507]: 'users' has 301 facts, more than the 300 that can be fitted together"
    ),
    (["a 2020-12 end = 0"], "evidence/facts.csv:2:26: error[E503]"),
    (["a 2020-12 end = -5"], "evidence/facts.csv:2:26: error[E503]"),
    (["a 2020-12 end > 0"], "evidence/facts.csv:2:26: error[E503]"),
    (["a 2020-12 end .. 0..5"], "evidence/facts.csv:2:27: error[E503]"),
    (["a 2020-12 end = nan"], "evidence/facts.csv:2:26: error[E303]"),
  ]

  private static func twoDigits(_ number: Int) -> Substring { "0\(number)".suffix(2) }

  @Test("are refused as facts at their place, before anything is drawn", arguments: refused)
  func facts(rows: [String], message: String) throws {
    let folder = try Self.project(rows)
    let run = try Ogive("run", "s.yaml", "--no-cache", in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  private static let capacity =
    "assume:\n  users.capacity: {lognormal: {p10: 1, p90: 2}, because: x}\n"

  static let verdicts: [([String], String, String)] = [
    (["a 2020-12 end = 100万"], "", "capacity not identified"),
    (["a 2020-12 end > 100万"], "", "capacity not identified"),
    (["a 2020-12 end < 100万"], "", "capacity not identified"),
    (
      ["a 2020-12-01 instant = 5亿", "b 2020-12-01 instant = 1万", "c 2022-06 end = 1200万"], "",
      "the other facts let nobody expect a, b"
    ),
    (
      ["a 2020-12 end = 100万", "b 2021-06 end = 300万", "c 2021-12 end = 700万"], capacity,
      "does not follow the facts"
    ),
  ]

  @Test("make a run that says so where they say too little or too much", arguments: verdicts)
  func verdict(rows: [String], settings: String, sentence: String) throws {
    let folder = try Self.project(rows, settings)
    let run = try Ogive("run", "s.yaml", "--no-cache", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let words = run.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains(sentence), "\(run.output)")
  }
}
