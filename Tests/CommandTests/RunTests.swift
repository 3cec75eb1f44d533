import Foundation
import OgiveTestSupport
import Testing

@Suite("ogive run")
struct RunTests {
  static let flagship = "scenarios/channels-vs-douyin.yaml"

  @Test("a run writes the results that are checked in, with one thread or two, run after run")
  func sameBytes() throws {
    let committed = try Self.files(in: Repository.root.appending(path: "results"))
      .filter { $0.key.hasPrefix("channels-vs-douyin/") }
    let folder = try ScratchFolder()
    for threads in ["1", "2", "2", "5"] {
      let run = try Ogive(
        "run", "--quiet", "--threads", threads, "--results", folder.url.path, Self.flagship)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.isEmpty && run.errors.isEmpty)
      let written = try Self.files(in: folder.url)
      #expect(written.keys.sorted() == committed.keys.sorted())
      for (name, text) in written {
        #expect(text == committed[name], "\(name) differs with \(threads) threads")
      }
    }
  }

  @Test("a results folder holds what the design names, and its manifest vouches for every file")
  func folder() throws {
    let slug = Repository.root.appending(path: "results/channels-vs-douyin")
    let names = try Self.files(in: slug).keys.sorted()
    let expected = [
      "answers.csv", "charts/dau.svg", "charts/dau.vl.json",
      "charts/density-channels-capacity.svg", "charts/density-channels-capacity.vl.json",
      "charts/minutes.svg", "charts/minutes.vl.json", "charts/passes-douyin.svg",
      "charts/passes-douyin.vl.json", "charts/passes-kuaishou.svg",
      "charts/passes-kuaishou.vl.json", "checks.csv", "densities.csv", "evidence.csv",
      "families.csv", "forecast.csv", "manifest.json", "notebook.ipynb", "parameters.csv",
      "report.html", "report.md", "verdicts.csv",
    ]
    #expect(names == expected)
    let manifest = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: slug.appending(path: "manifest.json")))
        as? [String: Any])
    let outputs = try #require(manifest["outputs"] as? [[String: String]])
    #expect(outputs.compactMap { $0["path"] } == expected.filter { $0 != "manifest.json" })
    for output in outputs {
      let path = slug.appending(path: output["path"] ?? "").path
      let sum = try Ogive(path, binary: URL(filePath: "/usr/bin/sha256sum")).output
      #expect(sum.hasPrefix(output["sha256"] ?? "-"))
    }
  }

  @Test("the forecast has the columns of hubverse and nothing but quantiles in order")
  func forecast() throws {
    let text = try Repository.text("results/channels-vs-douyin/forecast.csv")
    let rows = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(
      rows.first == [
        "origin_date", "scenario_id", "location", "target", "horizon", "target_end_date",
        "output_type", "output_type_id", "value",
      ])
    var last: (key: [String], level: Double, value: Double) = ([], 0, 0)
    for row in rows.dropFirst() {
      let (level, value) = (try #require(Double(row[7])), try #require(Double(row[8])))
      // Before the first figure a curve may not have begun.
      #expect(row[6] == "quantile" && (value > 0 || value == 0 && row[5] < "2020-12-31"))
      // Channels can never have more users a day than WeChat has a month.
      if row[2] == "channels", row[3].hasPrefix("dau") { #expect(value < 1.268e9) }
      let key = Array(row[0...5])
      if key == last.key { #expect(last.level < level && last.value <= value) }
      last = (key, level, value)
    }
  }

  @Test("the terminal shows the cells, and standard error alone says where the results are")
  func cells() throws {
    let folder = try ScratchFolder()
    let run = try Ogive("run", Self.flagship, "--results", folder.url.path)
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        "Will Channels have 600 million users by the end of 2022, and pass Douyin?\n"))
    #expect(run.output.contains("Evidence for Channels, in people/day\n"))
    #expect(!run.output.contains("{{"))
    #expect(run.errors == "wrote \(folder.url.path)/channels-vs-douyin\n")
  }

  @Test("--json prints one document with the answers of the tables")
  func json() throws {
    let folder = try ScratchFolder()
    let run = try Ogive("run", Self.flagship, "--json", "--results", folder.url.path)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let envelope = try #require(object as? [String: Any])
    let results = try #require(envelope["result"] as? [[String: Any]])
    let found = try #require(results.first?["found"] as? [String: Any])
    let answers = try #require(found["answers"] as? [[String: Any]])
    #expect(envelope["command"] as? String == "run")
    #expect(results.first?["scenario"] as? String == "channels-vs-douyin")
    let odds = answers.first {
      $0["question"] as? String == "target" && $0["scenario"] as? String == "base"
    }
    let probability = try #require(odds?["value"] as? Double)
    let error = try #require(odds?["standard_error"] as? Double)
    #expect((0.6...0.75).contains(probability))
    // That of 4,000 draws, and of the weights that they were chosen by.
    let least = (probability * (1 - probability) / 4000).squareRoot()
    #expect((least...(2 * least)).contains(error))
  }

  @Test("a faulty file leaves the results as they were", arguments: BadInputTests.mistakes)
  func untouched(mistake: BadInputTests.Mistake) throws {
    let folder = try BadInputTests.project(with: mistake)
    try folder.write("what was there", to: "results/s/forecast.csv")
    let run = try Ogive("run", "s.yaml", in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(mistake.place), "\(run.errors)")
    let left = try Self.files(in: folder.url.appending(path: "results"))
    #expect(left == ["s/forecast.csv": "what was there"])
  }

  @Test("a folder, a file or evidence in the way of results is never replaced")
  func notOurs() throws {
    let folder = try BadInputTests.project(with: nil)
    let text = try String(contentsOfFile: folder.path("s.yaml"), encoding: .utf8)
    try folder.write(text, to: "evidence.yaml")
    try folder.write("mine", to: "t")
    let before = try folder.files()
    try folder.write(text, to: "t.yaml")
    let run = try Ogive("run", "evidence.yaml", "t.yaml", "--results", ".", in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("cannot write './evidence': the folder is not Ogive's"))
    #expect(run.errors.contains("cannot write './t': a file is in the way"))
    #expect(run.errors.contains("--results"))
    #expect(try folder.files().filter { $0.key != "t.yaml" } == before)
  }

  @Test("a reader's notes among the results stay, and are no drift")
  func notes() throws {
    let folder = try ScratchFolder()
    #expect(try Ogive("new", "podcast", in: folder.url).status == 0)
    let run = ["run", "--quiet", "scenarios/podcast.yaml"]
    #expect(try Ogive(run, in: folder.url).status == 0)
    try folder.write("mine", to: "results/podcast/notes.md")
    #expect(try Ogive(run, in: folder.url).status == 0)
    #expect(try folder.files()["results/podcast/notes.md"] == "mine")
    #expect(try Ogive("verify", in: folder.url).output == "podcast: as committed\n")
  }

  @Test("one faulty file among several stops all of them before anything is written")
  func allOrNothing() throws {
    let folder = try BadInputTests.project(with: BadInputTests.mistakes[3])
    for name in ["s.yaml", "t.yaml"] {
      try folder.write(
        (BadInputTests.files["s.yaml"] ?? "").replacing(
          "facts.csv", with: name == "t.yaml" ? "sound.csv" : "facts.csv"), to: name)
    }
    try folder.write(BadInputTests.files["evidence/facts.csv"] ?? "", to: "evidence/sound.csv")
    #expect(try Ogive("run", "t.yaml", "s.yaml", in: folder.url).status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("results")))
    #expect(try Ogive("run", "t.yaml", in: folder.url).status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path("results/t/manifest.json")))
  }

  @Test(
    "arguments that cannot mean anything exit with 2",
    arguments: [
      ["run"], ["run", "--all", "x.yaml"], ["run", "--threads", "0", "x.yaml"],
      ["run", "--method", "magic", "x.yaml"],
    ])
  func arguments(words: [String]) throws {
    let run = try Ogive(words)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Error:"))
  }

  private static func files(in folder: URL) throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var files: [String: String] = [:]
    for name in names {
      files[name] = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return files
  }
}
