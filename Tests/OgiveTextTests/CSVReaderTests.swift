import OgiveTestSupport
import OgiveText
import Testing

@Suite struct CSVReaderTests {
  @Test(
    "cells are read as RFC 4180 writes them",
    arguments: [
      ("a,b\n1,2\n", [["1", "2"]]), ("a,b\n1,2", [["1", "2"]]), ("a,b\r\n1,2\r\n", [["1", "2"]]),
      ("a,b\n,\n", [["", ""]]),
      ("a\n\"x,y\"\n", [["x,y"]]),
      ("a\n\"x \"\"y\"\" z\"\n", [["x \"y\" z"]]), ("a\n\"\"\n", [[""]]),
      ("a\n\"x\ny\"\nz\n", [["x\ny"], ["z"]]), ("a\n\"x\r\ny\"\r\n", [["x\r\ny"]]),
      ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]), ("a,b\n1,2\n\n\n", [["1", "2"]]),
      ("a\n 1 \n", [[" 1 "]]), ("a,b\n", []), ("a\n\n1\n", [[""], ["1"]]),
      ("名,b\n二,\"三\"\n", [["二", "三"]]),
    ] as [(String, [[String]])])
  func cells(text: String, rows: [[String]]) throws {
    let table = try CSVReader.read(text: text, file: "t.csv")
    #expect(table.rows.map { $0.cells.map(\.text) } == rows)
  }

  @Test("every cell knows its line and column")
  func places() throws {
    let text = "\u{FEFF}a,b,c\r\n1,\"二\n,三\",4\n\"x\"\"y\",,z\n"
    let table = try CSVReader.read(text: text, file: "t.csv")
    let places = table.rows.flatMap(\.cells).map {
      [$0.location.line, $0.location.column, $0.location.length]
    }
    #expect(
      places == [[2, 1, 1], [2, 4, 1], [3, 5, 1], [4, 2, 4], [4, 8, 1], [4, 9, 1]])
    #expect(table.header.map(\.location.column) == [1, 3, 5])
    #expect(table.cell("b", of: table.rows[0])?.text == "二\n,三")
    #expect(table.cell("d", of: table.rows[0]) == nil)
    #expect(table.position(of: "c") == 2)
  }

  @Test(
    "a broken file is refused at the place where it breaks",
    arguments: [
      ("", [(DiagnosticCode.emptyFile, 1, 1)]), ("\n\n", [(.emptyFile, 1, 1)]),
      ("\u{FEFF}", [(.emptyFile, 1, 1)]),
      ("a,b\n1,\"2\n3,4\n", [(.brokenQuote, 2, 3)]),
      ("a\nx\"y\n", [(.brokenQuote, 2, 2)]), ("a\n\"x\"y\n", [(.brokenQuote, 2, 4)]),
      ("a,b\n1\n1,2,3\n", [(.raggedRow, 2, 1), (.raggedRow, 3, 5)]),
      ("a,b\n1,2\n\n3,4\n", [(.raggedRow, 3, 1)]),
      ("a,b,a\n1,2,3\n", [(.duplicateColumn, 1, 5)]), ("a,,b\n1,2,3\n", [(.unknownColumn, 1, 3)]),
      ("id;a,b;c\n1;2;3\n", [(.raggedRow, 2, 1)]), ("id;a\n1;2\n3;4,5\n", [(.raggedRow, 1, 1)]),
      ("id\ta\n1\t2\n3\t4,5\n", [(.raggedRow, 1, 1)]),
      ("a\rb\n1\n", [(.strayCarriageReturn, 1, 2)]),
      (
        "a,a\nx\"\n1,2,3\n",
        [(.brokenQuote, 2, 2), (.duplicateColumn, 1, 3), (.raggedRow, 2, 1), (.raggedRow, 3, 5)]
      ),
    ] as [(String, [(DiagnosticCode, Int, Int)])])
  func mistakes(text: String, expected: [(DiagnosticCode, Int, Int)]) throws {
    let error = try #require(
      #expect(throws: DiagnosticError.self) { try CSVReader.read(text: text, file: "t.csv") })
    #expect(error.diagnostics.map(\.code) == expected.map(\.0))
    #expect(error.diagnostics.map { $0.location?.line } == expected.map { $0.1 })
    #expect(error.diagnostics.map { $0.location?.column } == expected.map { $0.2 })
    #expect(error.diagnostics.allSatisfy { !$0.notes.isEmpty || $0.code == .unknownColumn })
  }

  @Test(
    "bytes that are not UTF-8 text are refused at the first bad one",
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF, 0x0A], 2, 2), ([0x61, 0x00], 1, 2),
      ([0xEF, 0xBB, 0xBF, 0xC3], 1, 1),
      ([0xE4, 0xBA, 0xBF, 0xE4, 0xBA], 1, 2), ([0xED, 0xA0, 0x80], 1, 1), ([0xC0, 0xAF], 1, 1),
    ] as [([UInt8], Int, Int)])
  func encoding(bytes: [UInt8], line: Int, column: Int) throws {
    let error = try #require(
      #expect(throws: DiagnosticError.self) { try CSVReader.read(bytes: bytes, file: "t.csv") })
    #expect(error.diagnostics.map(\.code) == [.invalidEncoding])
    #expect(error.diagnostics[0].location?.line == line)
    #expect(error.diagnostics[0].location?.column == column)
  }

  @Test("missing columns are all named, with the column that was probably meant")
  func missingColumns() throws {
    let table = try CSVReader.read(text: "id,vlaue,x\n", file: "t.csv")
    let problems = table.problems(requiring: ["id", "value", "subject"])
    #expect(
      problems.map(\.message) == ["there is no column 'value'", "there is no column 'subject'"])
    #expect(problems[0].notes == ["is 'vlaue' meant to be 'value'?"])
    #expect(problems[0].location?.column == 4)
    #expect(problems[1].notes == ["the columns are 'id', 'vlaue', 'x'"])
  }

  @Test("random bytes are read or refused, never worse")
  func noise() {
    var random = SplitMix64(seed: 5)
    let alphabet = Array("a,\"\n\r'=\u{FEFF}亿".utf8)
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...24, using: &random)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      do {
        let table = try CSVReader.read(bytes: bytes, file: "t.csv")
        #expect(table.rows.allSatisfy { $0.cells.count == table.header.count })
      } catch {
        #expect(!error.diagnostics.isEmpty)
      }
    }
  }

  @Test(
    "rows of empty cells at the end do not count as filled, those between do",
    arguments: [
      ("a,b\n,\n", []), ("a,b\n,\n1,2\n,\n,\n", [["", ""], ["1", "2"]]),
      ("a,b\n1,\n", [["1", ""]]),
    ] as [(String, [[String]])])
  func filled(text: String, rows: [[String]]) throws {
    let table = try CSVReader.read(text: text, file: "t.csv")
    #expect(table.filledRows.map { $0.cells.map(\.text) } == rows)
  }
}
