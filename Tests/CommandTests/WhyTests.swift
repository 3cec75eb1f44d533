import Foundation
import OgiveTestSupport
import Testing

@Suite("ogive why")
struct WhyTests {
  private func started() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    #expect(try Ogive("new", "podcast", in: folder.url).status == 0)
    let run = try Ogive("run", "--quiet", "scenarios/podcast.yaml", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  /// The line of a table, counted from one, on which a row begins so.
  private func line(_ start: String, of table: String, in folder: ScratchFolder) throws -> Int {
    let url = folder.url.appending(path: table)
    let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    return try #require(lines.firstIndex { $0.hasPrefix(start) }) + 1
  }

  @Test("a line of answers.csv is the same as its question, date and level")
  func answer() throws {
    let folder = try started()
    let table = "results/podcast/answers.csv"
    let line = try line("target,base", of: table, in: folder)
    let byLine = try Ogive("why", "scenarios/podcast.yaml", "\(table):\(line)", in: folder.url)
    let byName = try Ogive("why", "scenarios/podcast.yaml", "target", in: folder.url)
    #expect(byLine.status == 0 && byLine.output == byName.output, "\(byLine.errors)")
  }

  @Test("a line of forecast.csv is its series, date and level")
  func forecast() throws {
    let folder = try started()
    let table = "results/podcast/forecast.csv"
    let text = try String(contentsOf: folder.url.appending(path: table), encoding: .utf8)
    let lines = text.components(separatedBy: "\n")
    let line =
      try #require(
        lines.firstIndex {
          $0.contains("base,podcast,dau,") && $0.contains(",2026-12-31,quantile,0.95,")
        }) + 1
    let byLine = try Ogive("why", "scenarios/podcast.yaml", "\(table):\(line)", in: folder.url)
    #expect(byLine.status == 0, "\(byLine.errors)")
    #expect(byLine.output.hasPrefix("users at 2026-12, q0.95 in base: "), "\(byLine.output)")
  }

  @Test(
    "a line that is none is refused",
    arguments: [
      ("results/podcast/answers.csv:99999", "has no row on line 99999"),
      ("results/podcast/answers.csv:1", "has no row on line 1"),
      ("results/podcast/missing.csv:2", "error[E101]"),
      ("results/podcast/checks.csv:2", "error[E107]"),
    ])
  func refused(name: String, message: String) throws {
    let folder = try started()
    let run = try Ogive("why", "scenarios/podcast.yaml", name, in: folder.url)
    #expect(run.status == 2 && run.errors.contains(message), "\(run.errors)")
  }

  /// A project whose question can only be asked of the campaign, and has no answer.
  private func unsolvable() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    #expect(try Ogive("new", "podcast", in: folder.url).status == 0)
    let path = "scenarios/podcast.yaml"
    let text = try String(contentsOfFile: folder.path(path), encoding: .utf8)
    let question =
      "  needed: {solve: campaign.campaign.multiply, in: [1, 1.01], "
      + "so_that: \"P(users @ 2026-12 >= 60M) = 99.9 %\"}\n"
    try folder.write(text.replacing("\ncheck:", with: question + "\ncheck:"), to: path)
    return folder
  }

  @Test("a number of another scenario alone is told with that scenario")
  func elsewhere() throws {
    let folder = try unsolvable()
    let run = try Ogive("why", "scenarios/podcast.yaml", "needed", in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("it is asked in --scenario campaign"), "\(run.errors)")
    let there = try Ogive(
      "why", "scenarios/podcast.yaml", "needed", "--scenario", "campaign", in: folder.url)
    #expect(there.status == 0, "\(there.errors)")
  }

  @Test("a question without a solution says so in the terminal and in both reports")
  func unsolved() throws {
    let folder = try unsolvable()
    let run = try Ogive("run", "scenarios/podcast.yaml", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    for text in [run.output]
      + ["md", "html"].map({ "results/podcast/report.\($0)" }).map({
        (try? String(contentsOfFile: folder.path($0), encoding: .utf8)) ?? ""
      })
    {
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("no value in the range does it"))
    }
  }
}
