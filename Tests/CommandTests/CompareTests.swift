import Foundation
import OgiveTestSupport
import Testing

@Suite("ogive new, compare and verify")
struct CompareTests {
  /// A folder with a scenario that `ogive new` wrote, and its results.
  private func started() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let new = try Ogive("new", "podcast", in: folder.url)
    #expect(new.status == 0, "\(new.errors)")
    let run = try Ogive("run", "--quiet", "scenarios/podcast.yaml", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  private func change(_ old: String, _ new: String, in file: String, of folder: ScratchFolder)
    throws
  {
    let url = folder.url.appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: file)
  }

  @Test("a new scenario runs at once, is verified, and is never written over")
  func new() throws {
    let folder = try started()
    let verify = try Ogive("verify", in: folder.url)
    #expect(verify.status == 0 && verify.output == "podcast: as committed\n", "\(verify.output)")
    let again = try Ogive("new", "podcast", in: folder.url)
    #expect(again.status == 2 && again.errors.contains("is there already"))
    #expect(try Ogive("new", "Pod Cast", in: folder.url).status == 2)
  }

  @Test("a change of an assumption drifts, and is told as one")
  func assumption() throws {
    let folder = try started()
    try change("p10: 20 min", "p10: 25 min", in: "scenarios/podcast.yaml", of: folder)
    let verify = try Ogive("verify", in: folder.url)
    #expect(verify.status == 1)
    #expect(verify.output.contains("drifted in answers.csv"))
    #expect(verify.output.contains("assumptions: the scenario file differs"))
    #expect(!verify.output.contains("data:"))
    let compare = try Ogive(
      "compare", "results/podcast", "scenarios/podcast.yaml", "--tolerance", "0.1%", in: folder.url)
    #expect(compare.status == 1 && compare.output.contains("assumed"), "\(compare.output)")
  }

  @Test("a change of a fact is told as data, and comment and order of columns of nothing")
  func data() throws {
    let folder = try started()
    try change("24M", "25M", in: "scenarios/evidence/podcast.csv", of: folder)
    let compare = try Ogive(
      "compare", "--json", "results/podcast", "scenarios/podcast.yaml", in: folder.url)
    #expect(compare.status == 1)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(compare.output.utf8)) as? [String: Any])
    let result = try #require(document["result"] as? [String: Any])
    #expect(result["causes"] as? [String] == ["data: evidence/podcast.csv"])
    let differences = try #require(result["differences"] as? [[String: Any]])
    #expect(differences.contains { $0["file"] as? String == "evidence.csv" })
  }

  @Test("what is committed in git is compared by its revision")
  func revisions() throws {
    let folder = try started()
    let git = { (arguments: [String]) in
      try Ogive(
        ["-c", "user.name=a", "-c", "user.email=a@example.org"] + arguments, in: folder.url,
        binary: URL(filePath: "/usr/bin/git"))
    }
    #expect(try git(["init", "-q"]).status == 0)
    #expect(try git(["add", "."]).status == 0)
    #expect(try git(["commit", "-q", "-m", "first"]).status == 0)
    let same = try Ogive("compare", "HEAD:results/podcast", "results/podcast", in: folder.url)
    #expect(same.status == 0, "\(same.output)\(same.errors)")
    let none = try Ogive("compare", "HEAD~7:results/podcast", "results/podcast", in: folder.url)
    #expect(none.status == 2 && none.errors.contains("git has no results folder"))
  }

  @Test("what cannot be compared is no pass")
  func refused() throws {
    let folder = try started()
    #expect(try Ogive("compare", "results", "results/podcast", in: folder.url).status == 2)
    #expect(try Ogive("compare", "nothing", "results/podcast", in: folder.url).status == 2)
    try FileManager.default.removeItem(at: folder.url.appending(path: "results"))
    let verify = try Ogive("verify", in: folder.url)
    #expect(verify.status == 1 && verify.output.contains("nothing is committed"))
    for text in ["x", "-1%", "value=", "nan"] {
      let run = try Ogive("compare", "a", "b", "--tolerance=\(text)", in: folder.url)
      #expect(run.status == 2 && run.errors.contains("is no tolerance"), "\(run.errors)")
    }
  }

  @Test("a tolerance of a column that no table has is a mistake, with the columns that there are")
  func unknownTolerance() throws {
    let folder = try started()
    let run = { (tolerance: String) in
      try Ogive(
        "compare", "results/podcast", "results/podcast", "--tolerance", tolerance, in: folder.url)
    }
    #expect(try run("value=1%").status == 0)
    let unknown = try run("nosuchcolumn=1%")
    #expect(unknown.status == 2 && unknown.output.isEmpty)
    #expect(unknown.errors.contains("no table has a column 'nosuchcolumn'"))
    #expect(unknown.errors.contains("value"))
    #expect(try run("vaule=1%").errors.contains("did you mean 'value'?"))
  }
}
