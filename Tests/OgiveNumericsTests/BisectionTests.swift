import OgiveNumerics
import Testing

/// Halving finds what looking at one element after another finds.
@Suite("Bisection")
struct BisectionTests {
  @Test("ends the first part where a condition holds", arguments: 0...17)
  func firstPart(count: Int) {
    let values = (0..<count).map { $0 / 3 }
    for limit in -1...7 {
      let walked = values.firstIndex { $0 >= limit } ?? values.endIndex
      #expect(values.end(ofPrefixWhere: { $0 < limit }) == walked)
      #expect(values[(count / 2)...].end(ofPrefixWhere: { $0 < limit }) == max(walked, count / 2))
    }
  }

  @Test("takes what is not a number for the end of the first part")
  func notNumbers() {
    #expect([Double.nan, .nan].end(ofPrefixWhere: { $0 < 1 }) == 0)
    #expect([Double.nan, .nan].end(ofPrefixWhere: { !($0 >= 1) }) == 2)
  }
}
