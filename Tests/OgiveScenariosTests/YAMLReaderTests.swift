import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("YAML is read as version 1.2 says, with every place, in bounded time and memory")
struct YAMLReaderTests {
  /// The value at `key` of a map.
  private func value(_ key: String = "a", in text: String) throws -> YAMLNode {
    let outcome = YAMLReader(file: "f").read(text)
    #expect(outcome.diagnostics.isEmpty)
    guard case .map(let entries) = try #require(outcome.root).content else {
      throw DiagnosticError(outcome.diagnostics)
    }
    return try #require(entries.first { $0.key == key }?.value)
  }

  private func codes(_ text: String) -> [DiagnosticCode] {
    YAMLReader(file: "f").read(text).diagnostics.map(\.code)
  }

  @Test(
    "a plain scalar is what the core schema says",
    arguments: [
      ("yes", YAMLScalar.Core.text), ("no", .text), ("on", .text), ("off", .text),
      ("1:2:10", .text), ("2020-01", .text), ("2022-04-30", .text), ("0777", .integer),
      ("0o17", .integer), ("0o18", .text), ("0x1F", .integer), ("0xG", .text), ("-12", .integer),
      ("+12", .integer), ("1_000", .text), ("12.5", .number), (".5", .number), ("5.", .number),
      ("1e6", .number), ("1e", .text), ("-1.5e-3", .number), ("e6", .text), (".", .text),
      ("-", .text), ("+.inf", .number), (".nan", .number), ("true", .boolean), ("True", .boolean),
      ("tRUE", .text), ("null", .null), ("~", .null), ("", .null), ("6亿", .text),
    ])
  func core(_ text: String, _ expected: YAMLScalar.Core) throws {
    #expect(YAMLScalar.Core(plain: text) == expected)
  }

  @Test(
    "quoted and block scalars are text", arguments: ["'12'", "\"true\"", "|\n  12\n", ">\n  ~\n"])
  func quoted(_ written: String) throws {
    #expect(try value(in: "a: \(written)").scalar?.core == .text)
  }

  @Test("a character of a scalar has its own place")
  func places() throws {
    let text = "a: plain\nb: 'single'\nc: \"double\"\nd: |\n    first\n    second\ne: {f: 视频号 x}\n"
    let expected = [("a", 1, 4), ("b", 2, 5), ("c", 3, 5)]
    for (key, line, column) in expected {
      let place = try #require(try value(key, in: text).scalar).places.location(
        offset: 2, length: 3)
      #expect(place == SourceLocation(file: "f", line: line, column: column + 2, length: 3))
    }
    let block = try #require(try value("d", in: text).scalar)
    #expect(block.text == "first\nsecond\n")
    #expect(
      block.places.location(offset: 6, length: 6)
        == SourceLocation(file: "f", line: 6, column: 5, length: 6))
  }

  @Test("an escaped scalar is placed at its start, over all it takes")
  func escapes() throws {
    let scalar = try #require(try value(in: #"a: "x\ty" # z"#).scalar)
    #expect(scalar.text == "x\ty")
    #expect(
      scalar.places.location(offset: 1, length: 1)
        == SourceLocation(file: "f", line: 1, column: 4, length: 6))
  }

  @Test("every duplicate key is reported at its second place, quoted or not")
  func duplicates() {
    let text = "a: 1\nb: {c: 1, 'c': 2, c: 3}\n\"a\": 2\n视频: 1\n视频: 2\n"
    let found = YAMLReader(file: "f").read(text)
    #expect(
      found.diagnostics.map(\.code) == [.duplicateKey, .duplicateKey, .duplicateKey, .duplicateKey])
    #expect(
      Set(found.diagnostics.compactMap { $0.location.map { [$0.line, $0.column] } })
        == [[2, 11], [2, 19], [3, 1], [5, 1]])
    #expect(found.root != nil)
  }

  @Test("more duplicate keys than anyone writes end in one error")
  func manyDuplicates() {
    let found = codes(String(repeating: "a: 1\n", count: 2000))
    #expect(!found.isEmpty && found.allSatisfy { $0 == .duplicateKey })
  }

  @Test("an alias stands for what it names")
  func aliases() throws {
    guard case .list(let items) = try value("b", in: "a: &x [1, 2]\nb: [*x, *x]\n").content else {
      Issue.record("no list")
      return
    }
    #expect(items.count == 2)
  }

  @Test("an alias inside what it names is an error")
  func circle() {
    #expect(codes("a: &x [*x]\n") == [.invalidYAML])
  }

  /// A text that is refused, under a name of bearable length.
  struct Refused: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var code: DiagnosticCode

    init(_ name: String, _ text: String, _ code: DiagnosticCode) {
      testDescription = name
      self.text = text
      self.code = code
    }
  }

  @Test(
    "what would never end, or is no text, ends in a diagnostic",
    arguments: [
      Refused("100,000 lists", String(repeating: "[", count: 100_000), .yamlExpansion),
      Refused("5,000 maps", String(repeating: "{a: ", count: 5000), .yamlExpansion),
      Refused("100,000 dashes", String(repeating: "- ", count: 100_000), .yamlExpansion),
      Refused("100,000 keys", String(repeating: "? ", count: 100_000), .yamlExpansion),
      Refused(
        "200 indented maps",
        (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), .yamlExpansion),
      Refused("two megabytes", String(repeating: "a", count: 2_000_000), .yamlExpansion),
      Refused("NUL", "a: \u{0}", .invalidYAML), Refused("bell", "a: \u{7}", .invalidYAML),
      Refused("line separator", "a: \u{2028}", .invalidYAML),
      Refused("bare carriage return", "a: b\rc: d", .invalidYAML),
      Refused("nothing", "", .emptyFile), Refused("a mark alone", "\u{FEFF}", .emptyFile),
      Refused("a comment alone", "# nothing\n", .emptyFile),
      Refused("two documents", "a: 1\n---\nb: 2\n", .invalidYAML),
      Refused("an open list", "a: [1\n", .invalidYAML), Refused("a tab", "\ta: 1", .invalidYAML),
      Refused("an alias of nothing", "a: *nobody", .invalidYAML),
      Refused("a tag", "a: !tag 1", .invalidYAML), Refused("a list as key", "[a]: 1", .wrongType),
      Refused("an alias as key", "a: &x b\n*x : c\n", .wrongType),
    ])
  func refused(_ example: Refused) {
    #expect(codes(example.text).contains(example.code))
  }

  @Test("prose with stars, ampersands, braces and question marks is no alias and no key")
  func prose() throws {
    let text = "a: |\n  R&D *matters*: {{x.y}}: why? Because\n  ? *R is &R\n"
    #expect(try value(in: text).scalar?.text.contains("*matters*") == true)
  }

  @Test("a byte-order mark is no part of the text")
  func byteOrderMark() throws {
    #expect(try value(in: "\u{FEFF}a: b").location.column == 4)
  }

  @Test("no text makes the reader crash or hang")
  func fuzz() throws {
    var random = SplitMix64(seed: 1)
    let seed = Array(
      try Repository.text("scenarios/channels-vs-douyin.yaml").unicodeScalars.prefix(1500))
    let signs = Array("{}[]:,-?&*!|>'\"%@`#\n\t \u{0}\u{2028}~<a1亿".unicodeScalars)
    for _ in 0..<400 {
      var scalars = seed
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let index = scalars.indices.randomElement(using: &random) ?? 0
        let sign = signs.randomElement(using: &random) ?? "a"
        switch Int.random(in: 0..<3, using: &random) {
        case 0: scalars[index] = sign
        case 1: scalars.insert(sign, at: index)
        default: scalars.removeSubrange(index..<min(scalars.count, index + 20))
        }
      }
      let text = String(String.UnicodeScalarView(scalars))
      let draft = ScenarioDraft(reading: text, path: "f")
      let lines = text.unicodeScalars.count { $0 == "\n" || $0 == "\r" } + 2
      for place in draft.diagnostics.compactMap(\.location) {
        #expect((1...lines).contains(place.line) && place.column >= 1)
      }
    }
  }
}
