import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("Charts of a notebook")
struct ChartRequestTests {
  @Test(
    "a chart is written as it is called",
    arguments: [
      ("fan(dau)", .fan(of: "dau", scenarios: [])),
      ("fan( dau )", .fan(of: "dau", scenarios: [])),
      (
        "fan(dau, scenarios: [base, machine-feed])",
        .fan(of: "dau", scenarios: ["base", "machine-feed"])
      ),
      ("fan(dau,scenarios:[base])", .fan(of: "dau", scenarios: ["base"])),
      ("crossing(overtake)", .crossing(question: "overtake")),
      ("tornado(drivers)", .tornado(question: "drivers")),
      ("density(channels.capacity)", .density(of: "channels.capacity")),
      ("density( overlap )", .density(of: "overlap")),
      ("share(a, b)", .share(of: ["a", "b"])),
      ("share(a,b , c)", .share(of: ["a", "b", "c"])),
      ("backtest(channels)", .backtest(series: "channels")),
      ("sweep(odds, against: a)", .sweep(question: "odds", against: "a")),
      ("sweep(odds,against:a.growth)", .sweep(question: "odds", against: "a.growth")),
    ] as [(String, ChartRequest)])
  func reading(text: String, request: ChartRequest) throws {
    #expect(try ChartRequest(parsing: text) == request)
  }

  @Test(
    "what is no chart is told from what is written wrongly",
    arguments: [
      ("fann(dau)", "unknown chart 'fann'", ["did you mean 'fan'?"]),
      ("", "unknown chart ''", []),
      (
        "fan", "'fan' is not a chart",
        ["it is written fan(series) or fan(series, scenarios: [one, other])"]
      ),
      (
        "fan()", "'fan()' is not a chart",
        ["it is written fan(series) or fan(series, scenarios: [one, other])"]
      ),
      (
        "fan(dau, scenarios: [])", "'fan(dau, scenarios: [])' is not a chart",
        ["it is written fan(series) or fan(series, scenarios: [one, other])"]
      ),
      (
        "fan(dau, base)", "'fan(dau, base)' is not a chart",
        ["it is written fan(series) or fan(series, scenarios: [one, other])"]
      ),
      ("tornado(a, b)", "'tornado(a, b)' is not a chart", ["it is written tornado(question)"]),
      ("crossing(a", "'crossing(a' is not a chart", ["it is written crossing(question)"]),
      ("sweep(a)", "'sweep(a)' is not a chart", ["it is written sweep(question, against: axis)"]),
      (
        "sweep(a, agianst: b)", "'sweep(a, agianst: b)' is not a chart",
        ["it is written sweep(question, against: axis)"]
      ),
      ("densty(a)", "unknown chart 'densty'", ["did you mean 'density'?"]),
      (
        "share(a)", "'share(a)' is not a chart",
        ["it is written share(one, other), with two names or more"]
      ),
      (
        "share(a, a)", "'share(a, a)' is not a chart",
        ["it is written share(one, other), with two names or more"]
      ),
      (
        "share(a, )", "'share(a, )' is not a chart",
        ["it is written share(one, other), with two names or more"]
      ),
      (
        "density(a, b)", "'density(a, b)' is not a chart",
        ["it is written density(series.capacity) or density(assumption)"]
      ),
      ("backtest()", "'backtest()' is not a chart", ["it is written backtest(series)"]),
    ])
  func mistakes(text: String, message: String, notes: [String]) {
    let problem = #expect(throws: TextProblem.self) { try ChartRequest(parsing: text) }
    #expect(problem?.message == message)
    #expect(problem?.notes == notes)
  }
}
