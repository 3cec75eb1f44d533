import OgiveText
import Testing

@Suite struct SuggestionTests {
  @Test(
    "slips are counted as a person makes them",
    arguments: [
      ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1),
      ("abc", "ab", 1), ("capcity", "capacity", 1), ("channles", "channels", 1),
      ("kitten", "sitting", 3), ("日活", "月活", 1),
    ])
  func distances(a: String, b: String, slips: Int) {
    #expect(Suggestion.editDistance(a, b) == slips)
    #expect(Suggestion.editDistance(b, a) == slips)
  }

  @Test(
    "the nearest word within two slips is suggested",
    arguments: [
      ("channels.capcity", "channels.capacity"), ("duoyin", "douyin"), ("cny", "CNY"),
      ("kuaishuo", "kuaishou"), ("growht", "growth"), ("xy", nil), ("banana", nil),
    ])
  func suggestions(word: String, expected: String?) {
    let candidates = ["growth", "channels.capacity", "kuaishou", "CNY", "douyin", "ab"]
    #expect(Suggestion.nearest(to: word, among: candidates) == expected)
    #expect(Suggestion.nearest(to: word, among: candidates.reversed()) == expected)
  }

  @Test("of equally near words the first in alphabetical order is suggested")
  func ties() {
    #expect(Suggestion.nearest(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
    #expect(Suggestion.nearest(to: "cat", among: Set(["rat", "bat", "hat"])) == "bat")
  }

  @Test("the word itself is never suggested")
  func itself() {
    #expect(Suggestion.nearest(to: "cat", among: ["cat"]) == nil)
  }
}
