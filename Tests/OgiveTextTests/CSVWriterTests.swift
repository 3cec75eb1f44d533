import OgiveTestSupport
import OgiveText
import Testing

@Suite struct CSVWriterTests {
  @Test(
    "a cell is written as a spreadsheet may open it",
    arguments: [
      (CSVValue.text("plain"), "plain"), (.text("a,b"), "\"a,b\""), (.text("a\"b"), "\"a\"\"b\""),
      (.text("=1+2"), "\"'=1+2\""), (.text("+79%"), "\"'+79%\""), (.text("-80%"), "\"'-80%\""),
      (.text("@x"), "\"'@x\""), (.text("\tx"), "\"'\tx\""), (.text("\rx"), "\"'\rx\""),
      (.text("'=x"), "\"''=x\""), (.text("'x"), "'x"), (.text(">5亿"), ">5亿"),
      (.text("a\nb"), "\"a\nb\""), (.number(-0.25), "-0.25"), (.number(1e20), "1e20"),
      (.number(1.0 / 3, significantDigits: 3), "0.333"), (.number(-0.0), "0"), (.integer(-3), "-3"),
      (.missing, ""), (.number(orMissing: nil), ""), (.number(orMissing: 2), "2"),
    ])
  func cells(value: CSVValue, written: String) {
    var writer = CSVWriter(columns: ["a", "b"])
    writer.append([value, .text("x")])
    #expect(writer.text == "a,b\n\(written),x\n")
  }

  @Test("random texts are read back as they were written")
  func roundTrip() throws {
    var random = SplitMix64(seed: 7)
    let alphabet = Array("ab,\"\n\r\t'=+-@ 亿é\u{301}👩‍👩‍👧\u{FEFF}".unicodeScalars)
    func text() -> String {
      let count = Int.random(in: 0...6, using: &random)
      return String(
        String.UnicodeScalarView(
          (0..<count).map { _ in alphabet.randomElement(using: &random) ?? "a" }))
    }
    for _ in 0..<2_000 {
      let width = Int.random(in: 1...4, using: &random)
      var writer = CSVWriter(columns: (0..<width).map { "c\($0)" })
      let rows = (0..<3).map { _ in (0..<width).map { _ in text() } }
      for row in rows { writer.append(row.map { .text($0) }) }
      let table = try CSVReader.read(bytes: Array(writer.text.utf8), file: "t.csv")
      let read = table.rows.map { $0.cells.map { FormulaGuard.unguarded($0.text) } }
      // Compared scalar by scalar: strings that differ only in composition are equal.
      #expect(
        read.map { $0.map { Array($0.unicodeScalars) } }
          == rows.map { $0.map { Array($0.unicodeScalars) } })
    }
  }
}
