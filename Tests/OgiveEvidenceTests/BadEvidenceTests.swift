import OgiveEvidence
import OgiveText
import Testing

/// Files that nobody means to write, and the one thing that is said of each.
@Suite struct BadEvidenceTests {
  private static let header =
    "id,subject,metric,item,period,period_kind,relation,value,unit,versus,source,origin,same_as,use"
  private static let sources = """
    id,title,producer,published,url,kind
    p,A title,A press,2022-03,,press

    """

  private static func row(_ id: String, value: String = "1亿", sameAs: String = "") -> String {
    "\(id),s,dau,,2021,end,=,\(value),person,,p,,\(sameAs),"
  }

  private static func problems(_ bytes: [UInt8]) -> [Diagnostic] {
    do {
      _ = try EvidenceBook.read(
        facts: [InputFile(path: "f.csv", bytes: bytes)],
        sources: [InputFile(path: "s.csv", text: sources)])
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// The name of a file, its bytes, and what is said of it: code, line and column.
  struct File: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let code: DiagnosticCode
    let place: [Int]

    init(_ name: String, _ text: String, _ code: DiagnosticCode, _ place: [Int]) {
      (testDescription, bytes, self.code, self.place) = (name, Array(text.utf8), code, place)
    }

    init(_ name: String, bytes: [UInt8], _ code: DiagnosticCode, _ place: [Int]) {
      (testDescription, self.bytes, self.code, self.place) = (name, bytes, code, place)
    }

    /// A file of one fact with this value.
    init(value: String, called name: String? = nil, _ code: DiagnosticCode, _ column: Int) {
      self.init(
        name ?? "the value \(value)", header + "\n" + row("a", value: value), code, [2, column])
    }
  }

  static let files = [
    File("an empty file", "", .emptyFile, [1, 1]),
    File("blank lines alone", "\n\r\n\n", .emptyFile, [1, 1]),
    File(
      "lines that end with carriage returns alone",
      [header, row("a"), row("b")].joined(separator: "\r"),
      .strayCarriageReturn, [1, 95]),
    File(
      "a byte that is not UTF-8", bytes: Array((header + "\n" + row("a")).utf8) + [0xFF, 0x0A],
      .invalidEncoding, [2, 36]),
    File(
      "text in UTF-16", bytes: Array(header.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      .invalidEncoding, [1, 2]),
    File("a quote that is never closed", header + "\n\"" + row("a"), .brokenQuote, [2, 1]),
    File("a header of another table", "id,title,producer\n", .missingColumn, [1, 1]),
    File(value: "NaN", .invalidQuantity, 21),
    File(value: "nan", .invalidQuantity, 21),
    File(value: "inf", .invalidQuantity, 21),
    File(value: "-inf", .invalidQuantity, 21),
    File(value: "∞", .invalidQuantity, 21),
    File(value: "1e400", .invalidQuantity, 21),
    File(value: "1e308亿", .invalidQuantity, 21),
    File(value: "1e99999", .invalidUnit, 22),
    File(value: "0x1F", .invalidUnit, 23),
    File(value: "1..", .invalidQuantity, 24),
    File(
      value: String(repeating: "9", count: 300_000), called: "a number of 300,000 digits",
      .invalidQuantity, 21),
    File(
      value: "1" + String(repeating: "z", count: 300_000), called: "a unit of 300,000 letters",
      .invalidUnit, 22),
  ]

  @Test("a file is refused with one clear message at its place", arguments: files)
  func refused(_ file: File) {
    let problems = Self.problems(file.bytes)
    #expect(problems.first?.code == file.code)
    #expect(problems.first.flatMap(\.location).map { [$0.line, $0.column] } == file.place)
    let text = DiagnosticFormat.full.text(of: problems)
    #expect(text.utf8.count < 8_000)
  }

  @Test(
    "a table without rows, with a byte-order mark or with CRLF is read",
    arguments: [
      (header, 0), (header + "\n", 0), ("\u{FEFF}" + header + "\n" + row("a"), 1),
      ([header, row("a"), row("b"), ""].joined(separator: "\r\n"), 2),
    ])
  func sound(text: String, count: Int) throws {
    #expect(try FactTable.read(text: text, file: "f.csv").facts.count == count)
  }

  @Test("two thousand facts that repeat each other in one chain, or in one circle, are followed")
  func chains() throws {
    let count = 2_000
    func rows(last: String) -> String {
      ([Self.header]
        + (0..<count).map { Self.row("a\($0)", sameAs: $0 + 1 < count ? "a\($0 + 1)" : last) })
        .joined(separator: "\n")
    }
    let chain = try EvidenceBook.read(
      facts: [InputFile(path: "f.csv", text: rows(last: ""))],
      sources: [InputFile(path: "s.csv", text: Self.sources)])
    #expect(chain.facts.allSatisfy { chain.first(of: $0).id == "a\(count - 1)" })
    #expect(chain.select(subject: "s", metrics: ["dau"]).used.map(\.id) == ["a\(count - 1)"])
    #expect(chain.audit().isEmpty)
    let circle = Self.problems(Array(rows(last: "a500").utf8))
    #expect(circle.count == count - 500)
    #expect(circle.allSatisfy { $0.code == .circularRepetition })
  }

  @Test("two thousand facts that repeat unknown ones are each reported")
  func strangers() {
    let rows = [Self.header] + (0..<2_000).map { Self.row("a\($0)", sameAs: "b\($0 + 1)") }
    let problems = Self.problems(Array(rows.joined(separator: "\n").utf8))
    #expect(problems.count == 2_000)
    #expect(problems.first?.notes == ["did you mean 'a1'?"])
  }

  @Test("a million facts in one file are refused at the first that is too many")
  func million() {
    let rows = Self.header + String(repeating: "\n" + Self.row("a"), count: 1_000_000)
    let problems = Self.problems(Array(rows.utf8))
    #expect(problems.map(\.code) == [.tooManyRows])
    #expect(problems.first?.location?.line == 50_002)
  }

  @Test(
    "two thousand accounts of one thing are audited", arguments: ["day", "ratios", "forecasts"])
  func crowds(kind: String) throws {
    let rows = (0..<2_000).map { index -> String in
      switch (kind, index % 2) {
      case ("ratios", 0): "a\(index),s,dau,,2021,end,ratio,+\(index % 90 + 1)%,1,2020,p,,,"
      case ("ratios", _):
        "a\(index),s,dau,,\(2020 + index / 2 % 2),end,=,\(index + 1)万,person,,p,,,"
      case ("forecasts", 0): "a\(index),s,dau,,2021,end,forecast,1亿,person,,q,x,,quote"
      case ("forecasts", _): "a\(index),s,dau,,2021,end,=,1亿,person,,p,x,,"
      default: "a\(index),s,dau,,2021-03-05,instant,=,\(1_000_000 + index),person,,p,,,"
      }
    }
    let book = try EvidenceBook.read(
      facts: [InputFile(path: "f.csv", text: ([Self.header] + rows).joined(separator: "\n"))],
      sources: [
        InputFile(path: "s.csv", text: Self.sources + "q,A title,A press,2020-03,,press\n")
      ])
    #expect(!book.audit().isEmpty)
  }
}
