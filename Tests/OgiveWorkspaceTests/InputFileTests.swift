import Foundation
import OgiveTestSupport
import OgiveText
import OgiveWorkspace
import Testing

@Suite("Reading input files")
struct InputFileTests {
  @Test("a file gives its bytes and keeps the path as it was written")
  func reading() throws {
    let folder = try ScratchFolder()
    try folder.write("视频号\n", to: "data/a.csv")
    let file = try InputFile.read("data/a.csv", in: folder.url.path)
    #expect(file.path == "data/a.csv")
    #expect(file.bytes == Array("视频号\n".utf8))
  }

  @Test("an empty file is no mistake here")
  func empty() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "a")
    #expect(try InputFile.read(folder.path("a")).bytes.isEmpty)
  }

  @Test("a file longer than one piece arrives whole")
  func long() throws {
    let folder = try ScratchFolder()
    let text = String(repeating: "0123456789", count: 100_000)
    try folder.write(text, to: "a")
    #expect(try InputFile.read(folder.path("a")).bytes == Array(text.utf8))
  }

  @Test(
    "what cannot be read says why, at the place that asked for it",
    arguments: [
      ("missing.csv", "no such file"), ("folder", "it is a folder"),
      ("a.csv/b.csv", "no such file"), ("/dev/null", "it is not a regular file"),
      ("loop", "its links go round in circles"), ("large", "it is larger than 64 MB"),
    ])
  func unreadable(name: String, reason: String) throws {
    let folder = try ScratchFolder()
    try folder.write("x", to: "a.csv")
    try folder.write("x", to: "folder/x")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("loop"), withDestinationPath: "loop")
    try folder.write("", to: "large")
    try FileHandle(forWritingTo: folder.url.appending(path: "large"))
      .truncate(atOffset: UInt64(InputFile.byteLimit + 1))

    let mention = SourceLocation(file: "s.yaml", line: 10, column: 11, length: 4)
    let error = #expect(throws: DiagnosticError.self) {
      try InputFile.read(name, in: folder.url.path, mentionedAt: mention)
    }
    #expect(
      error?.diagnostics == [
        Diagnostic(.unreadableFile, "cannot read '\(name)': \(reason)", at: mention)
      ])
  }
}
