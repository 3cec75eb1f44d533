import Foundation
import OgiveReports
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveWorkspace

@Suite("The results folder")
struct ResultsFolderTests {
  private let old = made(["a.csv": "old", "gone.csv": "x"])
  private let new = made(["a.csv": "new", "b.csv": "y"])
  private let charted = made(["a.csv": "1", "charts/b.svg": "2", "charts/c.svg": "3"])

  /// The files of a run: these, and the manifest that vouches for them.
  private static func made(_ texts: [String: String]) -> [ResultFile] {
    let files = texts.sorted { $0.key < $1.key }.map { ResultFile(name: $0.key, text: $0.value) }
    return files + [Manifest(scenario: "s", seed: 1, inputs: [], outputs: files).file]
  }

  /// What lies in a folder, without manifests.
  private func content(_ scratch: ScratchFolder) throws -> [String: String] {
    try scratch.files().filter { !$0.key.hasSuffix("manifest.json") }
  }

  @Test("it is made with everything above it")
  func creation() throws {
    let scratch = try ScratchFolder()
    try ResultsFolder(in: scratch.path("deep/results"), slug: "s").replace(with: new)
    #expect(
      try content(scratch) == ["deep/results/s/a.csv": "new", "deep/results/s/b.csv": "y"])
  }

  @Test("it is replaced whole: what is no longer made is gone, neighbours stay")
  func replacement() throws {
    let scratch = try ScratchFolder()
    try scratch.write("mine", to: "results/other/keep.csv")
    let folder = ResultsFolder(in: scratch.path("results"), slug: "s")
    try folder.replace(with: old)
    try folder.replace(with: new)
    #expect(
      try content(scratch) == [
        "results/other/keep.csv": "mine", "results/s/a.csv": "new", "results/s/b.csv": "y",
      ])
  }

  @Test("it has folders within, which come and go with what is in them")
  func subfolders() throws {
    let scratch = try ScratchFolder()
    let folder = ResultsFolder(in: scratch.path("results"), slug: "s")
    try folder.replace(with: new)
    try folder.replace(with: charted)
    #expect(
      try content(scratch) == [
        "results/s/a.csv": "1", "results/s/charts/b.svg": "2", "results/s/charts/c.svg": "3",
      ])
    try folder.replace(with: new)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("results/s/charts")))
  }

  @Test("where folders cannot change places, the files move one by one and nothing old stays")
  func moving() throws {
    let scratch = try ScratchFolder()
    let draft = TemporaryFolder(for: ResultsFolder(in: scratch.path("results"), slug: "s"))
    for name in ["a.csv", "old/deep/x.svg", "old/y.svg", "charts/z.svg"] {
      try scratch.write("old", to: "results/s/" + name)
    }
    try scratch.write("a file where a folder is to be", to: "results/t/charts")
    for slug in ["s", "t"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path("results"), withIntermediateDirectories: true)
      try draft.fill(with: charted)
      try draft.moveFiles(into: scratch.path("results/" + slug), keeping: [])
      draft.remove()
    }
    let expected = ["a.csv": "1", "charts/b.svg": "2", "charts/c.svg": "3"]
    let both = ["s", "t"].flatMap { slug in expected.map { ("results/\(slug)/\($0.key)", $0.value) }
    }
    #expect(try content(scratch) == Dictionary(uniqueKeysWithValues: both))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("results/s/old")))
  }

  @Test("results that cannot be written leave the old ones as they were")
  func failure() throws {
    let scratch = try ScratchFolder()
    let folder = ResultsFolder(in: scratch.path("results"), slug: "s")
    try folder.replace(with: old)
    let before = try scratch.files()
    let impossible = [
      ResultFile(name: "a.csv", text: "new"), ResultFile(name: "a.csv/b", text: ""),
    ]
    #expect(throws: DiagnosticError.self) { try folder.replace(with: impossible) }
    #expect(try scratch.files() == before)
  }

  @Test("a file in the way is named, and stays")
  func fileInTheWay() throws {
    let scratch = try ScratchFolder()
    try scratch.write("mine", to: "results")
    #expect(throws: DiagnosticError.self) {
      try ResultsFolder(in: scratch.path("results"), slug: "s").replace(with: new)
    }
    #expect(try scratch.files() == ["results": "mine"])
  }

  @Test("what killed runs left is cleared away, what living ones write is not")
  func staleFolders() throws {
    let scratch = try ScratchFolder()
    try scratch.write("half", to: "results/.s.writing-2147483646/a.csv")
    try scratch.write("half", to: "results/.s.writing-1/a.csv")
    try scratch.write("half", to: "results/.other.writing-2147483646/a.csv")
    try ResultsFolder(in: scratch.path("results"), slug: "s").replace(with: new)
    #expect(
      try Set(content(scratch).keys) == [
        "results/.s.writing-1/a.csv", "results/.other.writing-2147483646/a.csv",
        "results/s/a.csv", "results/s/b.csv",
      ])
  }

  @Test(
    "a folder that Ogive did not write stays as it is",
    arguments: [
      ["thesis.txt": "mine"], ["manifest.json": "{\"name\": \"an app\"}"],
      ["evidence/facts.csv": "id\n", "evidence/manifest.json": "[]"],
      ["deep/folder/in/it.txt": "mine"],
    ])
  func strangers(files: [String: String]) throws {
    let scratch = try ScratchFolder()
    for (name, text) in files { try scratch.write(text, to: "results/s/" + name) }
    let before = try scratch.files()
    let folder = ResultsFolder(in: scratch.path("results"), slug: "s")
    #expect(folder.problems.map(\.code) == [.unwritableFile])
    let error = #expect(throws: DiagnosticError.self) { try folder.replace(with: new) }
    #expect(error?.diagnostics.first?.message.contains("the folder is not Ogive's") == true)
    #expect(error?.diagnostics.first?.notes.first?.contains("--results") == true)
    #expect(try scratch.files() == before)
  }

  @Test("an empty folder is nobody's")
  func empty() throws {
    let scratch = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: scratch.path("results/s"), withIntermediateDirectories: true)
    let folder = ResultsFolder(in: scratch.path("results"), slug: "s")
    #expect(folder.problems.isEmpty)
    try folder.replace(with: new)
    #expect(try content(scratch) == ["results/s/a.csv": "new", "results/s/b.csv": "y"])
  }

  @Test("a file or a link in the place of the folder stays, and what the link leads to")
  func otherThings() throws {
    let scratch = try ScratchFolder()
    try scratch.write("mine", to: "results/s")
    try ResultsFolder(in: scratch.path("elsewhere"), slug: "t").replace(with: old)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("results/t"), withDestinationPath: scratch.path("elsewhere/t"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("results/u"), withDestinationPath: scratch.path("nowhere"))
    let before = try scratch.files()
    for slug in ["s", "t", "u"] {
      let folder = ResultsFolder(in: scratch.path("results"), slug: slug)
      #expect(folder.problems.map(\.code) == [.unwritableFile])
      #expect(throws: DiagnosticError.self) { try folder.replace(with: new) }
    }
    #expect(try scratch.files() == before)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("results/t"))
        == scratch.path("elsewhere/t"))
  }

  /// A reader's own files among results.
  private static let notes = [
    "results/s/notes.md": "mine", "results/s/charts/own.svg": "mine",
    "results/s/drafts/deep/x.txt": "mine",
  ]

  @Test("what a reader put among the results is carried over, run after run")
  func guests() throws {
    let scratch = try ScratchFolder()
    let folder = ResultsFolder(in: scratch.path("results"), slug: "s")
    try folder.replace(with: charted)
    for (name, text) in Self.notes { try scratch.write(text, to: name) }
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("results/s/link"), withDestinationPath: "nowhere")
    for _ in 0..<2 {
      try folder.replace(with: new)
      let expected = ["results/s/a.csv": "new", "results/s/b.csv": "y"]
      #expect(try content(scratch) == expected.merging(Self.notes) { $1 })
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("results/s/link"))
          == "nowhere")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("results")) == ["s"])
  }

  @Test("they stay too where the files move one by one")
  func movedGuests() throws {
    let scratch = try ScratchFolder()
    let folder = ResultsFolder(in: scratch.path("results"), slug: "s")
    try folder.replace(with: charted)
    for (name, text) in Self.notes { try scratch.write(text, to: name) }
    let guests = try folder.guests(beside: new)
    #expect(guests == ["charts/own.svg", "drafts", "notes.md"])
    let draft = TemporaryFolder(for: folder)
    try draft.fill(with: new)
    try draft.take(guests, from: folder.path)
    try draft.moveFiles(into: folder.path, keeping: guests)
    draft.remove()
    let expected = ["results/s/a.csv": "new", "results/s/b.csv": "y"]
    #expect(try content(scratch) == expected.merging(Self.notes) { $1 })
  }

  @Test(
    "a reader's file with the name of a new result is named and stays, unless it is that result")
  func clash() throws {
    let scratch = try ScratchFolder()
    let folder = ResultsFolder(in: scratch.path("results"), slug: "s")
    try folder.replace(with: old)
    try scratch.write("mine", to: "results/s/b.csv")
    try scratch.write("mine", to: "results/s/charts")
    let before = try scratch.files()
    let error = #expect(throws: DiagnosticError.self) {
      try folder.replace(with: new + [ResultFile(name: "charts/b.svg", text: "")])
    }
    #expect(error?.diagnostics.count == 2)
    #expect(error?.diagnostics.first?.message.contains("'b.csv' in it is not Ogive's") == true)
    #expect(try scratch.files() == before)
    try scratch.write("y", to: "results/s/b.csv")
    try folder.replace(with: new)
    #expect(
      try content(scratch) == [
        "results/s/a.csv": "new", "results/s/b.csv": "y", "results/s/charts": "mine",
      ])
  }
}
