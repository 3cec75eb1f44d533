import Foundation
import OgiveReports
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveWorkspace

@Suite("The results folder")
struct ResultsFolderTests {
  private let old = [
    ResultFile(name: "a.csv", text: "old"), ResultFile(name: "gone.csv", text: "x"),
  ]
  private let new = [ResultFile(name: "a.csv", text: "new"), ResultFile(name: "b.csv", text: "y")]
  private let charted = [
    ResultFile(name: "a.csv", text: "1"), ResultFile(name: "charts/b.svg", text: "2"),
    ResultFile(name: "charts/c.svg", text: "3"),
  ]

  @Test("it is made with everything above it")
  func creation() throws {
    let scratch = try ScratchFolder()
    try ResultsFolder(in: scratch.path("deep/results"), slug: "s").replace(with: new)
    #expect(
      try scratch.files() == ["deep/results/s/a.csv": "new", "deep/results/s/b.csv": "y"])
  }

  @Test("it is replaced whole: what is no longer made is gone, neighbours stay")
  func replacement() throws {
    let scratch = try ScratchFolder()
    try scratch.write("mine", to: "results/other/keep.csv")
    let folder = ResultsFolder(in: scratch.path("results"), slug: "s")
    try folder.replace(with: old)
    try folder.replace(with: new)
    #expect(
      try scratch.files() == [
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
      try scratch.files() == [
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
      try draft.moveFiles(into: scratch.path("results/" + slug))
      draft.remove()
    }
    let expected = ["a.csv": "1", "charts/b.svg": "2", "charts/c.svg": "3"]
    let both = ["s", "t"].flatMap { slug in expected.map { ("results/\(slug)/\($0.key)", $0.value) }
    }
    #expect(try scratch.files() == Dictionary(uniqueKeysWithValues: both))
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
      try Set(scratch.files().keys) == [
        "results/.s.writing-1/a.csv", "results/.other.writing-2147483646/a.csv",
        "results/s/a.csv", "results/s/b.csv",
      ])
  }
}
