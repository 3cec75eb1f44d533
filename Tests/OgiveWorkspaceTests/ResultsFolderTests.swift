import Foundation
import OgiveReports
import OgiveTestSupport
import OgiveText
import OgiveWorkspace
import Testing

@Suite("The results folder")
struct ResultsFolderTests {
  private let old = [
    ResultFile(name: "a.csv", text: "old"), ResultFile(name: "gone.csv", text: "x"),
  ]
  private let new = [ResultFile(name: "a.csv", text: "new"), ResultFile(name: "b.csv", text: "y")]

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

  @Test("results that cannot be written leave the old ones as they were")
  func failure() throws {
    let scratch = try ScratchFolder()
    let folder = ResultsFolder(in: scratch.path("results"), slug: "s")
    try folder.replace(with: old)
    let before = try scratch.files()
    let impossible = [
      ResultFile(name: "a.csv", text: "new"), ResultFile(name: "no/such", text: ""),
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
