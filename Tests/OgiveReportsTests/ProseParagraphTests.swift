import Testing

@testable import OgiveReports

@Suite("Prose on a terminal")
struct ProseParagraphTests {
  @Test(
    "strong words lose their marks, also over the end of a line, and only in pairs",
    arguments: [
      (["a **b** c"], ["a b c"]), (["a **b", "c** d **e**"], ["a b", "c d e"]),
      (["2 ** 3", "is 8"], ["2 ** 3", "is 8"]), (["## A title"], ["A title"]),
      (["**a**, **b", "", "c**"], ["a, b", "", "c"]), ([""], [""]),
    ])
  func marks(lines: [String], shown: [String]) {
    #expect(ProseParagraph(lines).texts(.plain) == shown)
  }
}
