import Testing

@testable import OgiveReports

@Suite("The list of notebooks")
struct ScenarioIndexTests {
  private let marks = ScenarioIndex.marks

  private func index(_ title: [String: String], report: String) -> ScenarioIndex {
    ScenarioIndex(
      [.init(slug: "a-b", file: "a-b.yaml", title: title, report: report)], results: "../results")
  }

  @Test("it stands between its marks, and what is around them stays")
  func list() {
    let report =
      "# T\n\n![no](http://x/y.svg)\n![one \\| two](charts/dau.svg)\n![b](charts/c.svg)\n"
    let page = "# Mine\n\n\(marks.start)\nold\n\(marks.end)\n\nalso mine\n"
    let made = index(["en": "A *b*?", "zh": "甲"], report: report).replacingList(in: page)
    #expect(
      made == """
        # Mine

        \(marks.start)
        | notebook | first picture |
        |---|---|
        | **[A \\*b\\*?](a-b.yaml)**<br>甲<br>[report](../results/a-b/report.md) · \
        [page](../results/a-b/report.html) · [Jupyter](../results/a-b/notebook.ipynb) | \
        [![one \\| two](../results/a-b/charts/dau.svg)](../results/a-b/report.md) |
        \(marks.end)

        also mine

        """)
    #expect(
      made.flatMap { index(["en": "A *b*?", "zh": "甲"], report: report).replacingList(in: $0) }
        == made)
  }

  @Test(
    "a page without both marks in their order is left alone",
    arguments: [
      "", "# Mine\n", ScenarioIndex.marks.start, ScenarioIndex.marks.end,
      ScenarioIndex.marks.end + "\n" + ScenarioIndex.marks.start + "\n",
    ])
  func noMarks(page: String) {
    #expect(index(["en": "A"], report: "").replacingList(in: page) == nil)
  }

  @Test("a notebook without a chart has no picture, one without a title its name")
  func sparse() {
    let page = marks.start + "\n" + marks.end
    #expect(
      index([:], report: "text").replacingList(in: page)?.contains("**[a-b](a-b.yaml)**") == true)
  }
}
