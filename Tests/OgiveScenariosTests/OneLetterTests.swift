import Foundation
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveScenarios

/// One letter of the flagship file, or of the design's example of every block, is spelt wrong at a time.
/// Exempt are prose (comments, titles, reasons, cells of text without their placeholders), numbers and
/// dates, names of files, single letters, and free names where the file gives them: series,
/// definitions, scenarios, questions, ids of events.
@Suite("Every one-letter slip is reported on its line, with the right word beside it")
struct OneLetterTests {
  /// A word of the file that means something.
  struct Word: CustomTestStringConvertible {
    var path: String
    var line: Int
    var start: Int
    var text: String
    var testDescription: String { "\(text), line \(line) of \(path)" }
  }

  private static let paths = [
    "scenarios/channels-vs-douyin.yaml", "Tests/Fixtures/page/example.yaml",
  ]
  private static let files = Dictionary(
    uniqueKeysWithValues: paths.map { path in
      (path, ((try? Repository.text(path)) ?? "").components(separatedBy: "\n"))
    })

  /// The line without what is prose in it, and without the name that it gives to something.
  private static func meaningful(_ line: String) -> String {
    let prose = [
      #"#.*"#, #"(?<=(en|zh|because): )".*"#, #"(?<=id: )[a-z][a-z-]*"#, #"[a-z/]+\.csv"#,
      #"(?<=text: )[^{| ][^{]*"#, #"(?<=\}\})[^{} ][^{}]*$"#,
      #"(?<=\}\})[^{}]*[^{} ][^{}]*(?=\{\{)"#,
      #"^  [a-z-]+:(?= *(\{|"|$))"#,
    ]
    return prose.reduce(line) { text, pattern in
      // What is blanked keeps its length, so that columns stay.
      var text = text
      while let range = text.range(of: pattern, options: .regularExpression) {
        let blank = String(repeating: " ", count: text[range].count)
        text.replaceSubrange(range, with: blank)
      }
      return text
    }
  }

  private static let book = Result { try SmallBook.flagship() }

  static let words = paths.flatMap(words(of:))

  private static func words(of path: String) -> [Word] {
    var found: [Word] = []
    var isProse = false
    for (index, line) in (files[path] ?? []).enumerated() {
      if line.hasPrefix("  - ") || !line.hasPrefix("    ") && !line.isEmpty { isProse = false }
      if isProse { continue }
      let text = Array(meaningful(line))
      var start = 0
      while start < text.count {
        var end = start
        while end < text.count, text[end].isASCII, text[end].isLetter || text[end] == "_" {
          end += 1
        }
        let isPlain =
          end > start + 1 && (start == 0 || !text[start - 1].isNumber && text[start - 1] != "%")
        if isPlain {
          found.append(
            Word(path: path, line: index + 1, start: start, text: String(text[start..<end])))
        }
        start = max(end, start + 1)
      }
      if line.hasSuffix(": |") { isProse = true }
    }
    return found
  }

  /// Everything that is wrong when `word` is written as `slip`.
  private func diagnostics(_ word: Word, _ slip: String) throws -> [Diagnostic] {
    var lines = Self.files[word.path] ?? []
    var letters = Array(lines[word.line - 1])
    letters.replaceSubrange(word.start..<word.start + word.text.count, with: Array(slip))
    lines[word.line - 1] = String(letters)
    let draft = ScenarioDraft(reading: lines.joined(separator: "\n"), path: "f")
    let book = try Self.book.get()
    do throws(DiagnosticError) {
      return try draft.checked(against: book).warnings
    } catch {
      return error.diagnostics
    }
  }

  @Test("the test sees most of the file")
  func coverage() {
    let seen = Set(Self.words.map(\.text))
    #expect(Self.words.count > 150)
    let some = ["ogive", "draws", "as_of", "ceiling", "logistic", "half_life", "multiply", "month"]
    #expect(some.allSatisfy(seen.contains))
  }

  /// The word with a letter too many, one too few, one other, and two swapped.
  private func slips(of word: String) -> [String] {
    let letters = Array(word)
    let middle = letters.count / 2
    var slips = [letters, letters, letters, letters]
    slips[0].insert("q", at: middle)
    slips[1].remove(at: middle)
    slips[2][middle] = "q"
    slips[3].swapAt(middle, max(0, middle - 1))
    return slips.map { String($0) }.filter { $0 != word }
  }

  /// Whether the note names the word, or another that is as near to the slip.
  private func suggests(_ note: String, _ word: String, for slip: String) -> Bool {
    guard note.hasPrefix("did you mean '"), !note.contains(word) else {
      return note.contains(word)
    }
    let other = note.dropFirst("did you mean '".count).prefix { $0 != "'" }
    return Suggestion.editDistance(slip, String(other)) <= Suggestion.editDistance(slip, word)
  }

  @Test("a word", arguments: words)
  func slip(_ word: Word) throws {
    for slip in slips(of: word.text) {
      let found = try diagnostics(word, slip)
      let here = found.filter { $0.location?.line == word.line }
      #expect(!here.isEmpty, "\(slip): \(found.map(\.message))")
      #expect(
        here.contains { $0.notes.contains { suggests($0, word.text, for: slip) } },
        "\(slip): \(here.map { [$0.message] + $0.notes })")
    }
  }
}
