import OgiveEvidence
import OgiveTestSupport
import OgiveText
import Testing

@testable import OgiveScenarios

@Suite("Expressions of every make")
struct ExpressionFuzzTests {
  /// Random arithmetic together with its value, computed on the way by Swift's own operators.
  private struct Maker {
    var random: SplitMix64

    /// What is no number stays none.
    private func extreme(_ a: Double, _ b: Double, _ pick: (Double, Double) -> Double) -> Double {
      a.isNaN || b.isNaN ? .nan : pick(a, b)
    }

    mutating func expression(_ depth: Int) -> (text: String, value: Double) {
      guard depth > 0, Int.random(in: 0..<5, using: &random) > 0 else {
        let number = Double(Int.random(in: 1...99, using: &random)) / 4
        return ("\(number)", number)
      }
      let (a, b) = (expression(depth - 1), expression(depth - 1))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: return ("(\(a.text)) + (\(b.text))", a.value + b.value)
      case 1: return ("(\(a.text)) - (\(b.text))", a.value - b.value)
      case 2: return ("(\(a.text)) * (\(b.text))", a.value * b.value)
      case 3: return ("(\(a.text)) / (\(b.text))", a.value / b.value)
      case 4: return ("-(\(a.text))", -a.value)
      case 5: return ("max(\(a.text), \(b.text))", extreme(a.value, b.value, Swift.max))
      default: return ("min(\(a.text), \(b.text))", extreme(a.value, b.value, Swift.min))
      }
    }
  }

  @Test("random arithmetic has the value that Swift gives it")
  func arithmetic() throws {
    var maker = Maker(random: SplitMix64(seed: 7))
    for _ in 0..<300 {
      let (text, expected) = maker.expression(6)
      let found = try ExpressionFixture().value(text)[0]
      #expect(found == expected || (found.isNaN && expected.isNaN), "\(text)")
    }
  }

  @Test("random text is parsed or refused inside itself, and never crashes")
  func noise() throws {
    var random = SplitMix64(seed: 11)
    let words = [
      "channels", "douyin", "minutes", "1", "6亿", "10 %", "+", "-", "*", "/", "^", "(", ")", ",",
      "@", "2022-12", "->", "min/day", ">", "<=", "and", "or", "not", "max(", "average(", "yoy(",
      " ", ".", "\"", "亿", "\u{301}", "👨‍👩‍👧", "_", "[", "2022..2023", "min", "e5",
    ]
    let fixture = ExpressionFixture()
    for _ in 0..<4000 {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &random) }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      guard let found = try fixture.mistake(text) else { continue }
      let length = text.unicodeScalars.count
      #expect(found.column >= 0 && found.column <= length, "\(text)")
      #expect(found.length >= 1 && found.column + found.length <= length + 1, "\(text)")
    }
  }
}
