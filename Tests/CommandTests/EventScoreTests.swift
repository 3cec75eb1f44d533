import Foundation
import OgiveTestSupport
import Testing

@Suite("ogive score --events")
struct EventScoreTests {
  private static let answers = """
    question,scenario,of,at,statistic,value,standard_error,unit
    target,base,x > 1,,probability,0.8,0.01,1
    passes,base,a > b,2022-12,probability,0.3,0.01,1
    passes,base,a > b,2023-12,probability,0.6,0.01,1
    passes,base,a > b,,date_q0.5,2023.5,,decimal year
    target,fast,x > 1,,probability,1,0.01,1

    """

  private func score(_ outcomes: String, _ arguments: String...) throws -> Ogive {
    let folder = try ScratchFolder()
    try folder.write(Self.answers, to: "r/answers.csv")
    try folder.write(outcomes, to: "h.csv")
    return try Ogive(["score", "r", "--events", "h.csv"] + arguments, in: folder.url)
  }

  @Test("each probability has its squared error, and each scenario the mean and its parts")
  func scores() throws {
    let run = try score(
      "question,at,happened\ntarget,,yes\npasses,2022-12,0\npasses,2023-12,True\n", "--json")
    #expect(run.status == 0, "\(run.errors)")
    let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let result = try #require(
      (document?["result"] as? [String: Any])?["events"] as? [String: Any])
    let events = try #require(result["events"] as? [[String: Any]])
    let scores = events.compactMap { $0["brier"] as? Double }
    let expected = [0.04, 0.09, 0.16, 0]
    #expect(scores.count == 4 && zip(scores, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    let base = try #require((result["scenarios"] as? [[String: Any]])?.first)
    let part = { (name: String) in base[name] as? Double ?? .nan }
    #expect(abs(part("brier") - 0.29 / 3) < 1e-12)
    #expect(abs(part("uncertainty") - 2.0 / 9) < 1e-12)
    #expect(
      abs(part("reliability") - part("resolution") + part("uncertainty") - part("brier")) < 1e-12)
  }

  @Test("an event that nothing was said of is warned about")
  func unmet() throws {
    let run = try score("question,happened\ntarget,1\nother,0\n")
    #expect(run.status == 0 && run.output.contains("0.04"))
    #expect(run.errors.contains("h.csv:3:1: warning[E605]"), "\(run.errors)")
  }

  @Test(
    "mistakes are named at their place",
    arguments: [
      ("question,happened\ntarget,perhaps\n", "h.csv:2:8: error[E307]"),
      ("question,happend\ntarget,1\n", "error[E107]"),
      ("question,happened\ntarget,1\ntarget,0\n", "h.csv:3:1: error[E112]"),
      ("question,happened\nother,1\n", "error[E604]"),
    ])
  func mistakes(outcomes: String, message: String) throws {
    let run = try score(outcomes)
    #expect(run.status == 2 && run.errors.contains(message), "\(run.errors)")
  }

  @Test("something has to be held against the forecasts")
  func nothing() throws {
    let run = try Ogive("score", "r")
    #expect(run.status == 2 && run.errors.contains("--events"))
  }
}
