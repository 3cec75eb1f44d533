import Foundation
import OgiveTestSupport
import Testing

@Suite("ogive watch and serve")
struct WatchTests {
  private func started() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    #expect(try Ogive("new", "podcast", in: folder.url).status == 0)
    try edit("seed: 1", "seed: 1\ndraws: 104", in: folder)
    return folder
  }

  private func edit(_ old: String, _ new: String, in folder: ScratchFolder) throws {
    let path = folder.path("scenarios/podcast.yaml")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "scenarios/podcast.yaml")
  }

  @Test("answers come again after a save, those that moved first, and nothing is written")
  func saves() async throws {
    let folder = try started()
    let watch = try LiveOgive(["watch", "scenarios/podcast.yaml"], in: folder.url)
    #expect(try await watch.says("run 1, 3 of 3 steps made"))
    #expect(watch.output.contains("target, base: users @ 2026-12 >= 60M: probability"))
    try edit("p90: 40 min", "p90: 60 min", in: folder)
    #expect(try await watch.says("run 2, 2 of 3 steps made"))
    let second = try #require(watch.output.split(separator: "run 2,").last)
    #expect(second.contains("\n> users, base: attention at 2025"))
    #expect(second.contains("\n  users, base: users at 2025"))
    #expect(try folder.files().keys.allSatisfy { $0.hasPrefix("scenarios") })
    #expect(watch.interrupt() == 130)
    #expect(watch.errors.isEmpty)
    #expect(!watch.output.contains("\u{1B}"))
  }

  @Test("a mistake is shown at its line above the answers before it")
  func mistakes() async throws {
    let folder = try started()
    let watch = try LiveOgive(["watch", "scenarios/podcast.yaml"], in: folder.url)
    #expect(try await watch.says("run 1,"))
    try edit("curve: [logistic", "curve: [logistik", in: folder)
    #expect(try await watch.says("did you mean 'logistic'?"))
    #expect(watch.output.contains("run 2 was not possible"))
    #expect(watch.output.contains("scenarios/podcast.yaml:17:19: error["))
    #expect(watch.output.contains("^^^^^^^^"))
    #expect(try await watch.says("The answers before the mistake:"))
    try edit("curve: [logistik", "curve: [logistic", in: folder)
    #expect(try await watch.says("run 3, 0 of 3 steps made"))
    #expect(watch.interrupt() == 130)
  }

  @Test("--write keeps the results up to date")
  func writing() async throws {
    let folder = try started()
    let watch = try LiveOgive(["watch", "--write", "scenarios/podcast.yaml"], in: folder.url)
    #expect(try await watch.says("run 1,"))
    for _ in 0..<200 where try folder.files()["results/podcast/manifest.json"] == nil {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(watch.interrupt() == 130)
    #expect(try Ogive("verify", in: folder.url).status == 0)
  }

  @Test("serve says where its page is, and ends with an interruption")
  func serving() async throws {
    let folder = try started()
    let serve = try LiveOgive(["serve", "scenarios/podcast.yaml"], in: folder.url)
    #expect(try await serve.says("\n"))
    #expect(serve.output.wholeMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+\/\n/) != nil)
    #expect(serve.interrupt() == 130)
    #expect(serve.errors == "showing scenarios/podcast.yaml; Ctrl-C ends\n")
  }

  @Test(
    "arguments that cannot mean anything exit with 2",
    arguments: [
      ["watch"], ["watch", "nowhere.yaml"], ["watch", "--json", "x.yaml"], ["serve"],
      ["serve", "nowhere.yaml"], ["serve", "--port", "70000", "x.yaml"],
      ["serve", "--port", "-1", "x.yaml"],
    ])
  func arguments(words: [String]) throws {
    let run = try Ogive(words)
    #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
  }
}
