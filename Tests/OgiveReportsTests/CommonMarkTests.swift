import Testing

@testable import OgiveReports

@Suite("Notes in CommonMark")
struct CommonMarkTests {
  private func html(_ words: String, headingsFrom level: Int = 3) -> String {
    CommonMark.html([.words(words)], headingsFrom: level).markup
  }

  @Test(
    "what GitHub reads is read",
    arguments: [
      ("a *b* **c**", "<p>a <em>b</em> <strong>c</strong></p>\n"),
      ("~~a~~", "<p><del>a</del></p>\n"),
      ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
      ("see https://example.org", "<a href=\"https://example.org\">https://example.org</a>"),
      ("| a | b |\n|---|--:|\n| 1 | 2 |", "<td align=\"right\">2</td>"),
    ])
  func extensions(written: String, part: String) {
    #expect(html(written).contains(part))
  }

  @Test(
    "nothing that an author writes runs or loads anything",
    arguments: [
      "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))",
      "![a](https://example.org/a.png)", "![a](data:image/png;base64,AAAA)",
      "[![a](https://example.org/a.png)](https://example.org)", "<javascript:alert(1)>",
      "[a](vbscript:x)", "[a](JAVASCRIPT:alert(1) \"\\\" onclick=alert(1)\")",
      "```x\" onclick=\"alert(1)\n```", "[a]: javascript:alert(1) '\"onclick=1'\n\n[a]",
      "<a href=\"javascript:alert(1)\">a</a>", "&lt;script&gt;alert(1)&lt;/script&gt;",
      "| <b> |\n|---|\n| <i onclick=1> |", "`<b>` ``<i>``", "x\u{202E}<b>\u{0}\u{1B}",
    ])
  func hostile(written: String) {
    let reading = SVGReading("<x>" + html(written) + "</x>")
    #expect(reading.isWellFormed)
    let allowed: Set = [
      "x", "p", "a", "em", "code", "pre", "table", "thead", "tbody", "tr", "th", "td",
    ]
    for element in reading.elements {
      #expect(allowed.contains(element.name))
      #expect(Set(element.attributes.keys).isSubset(of: ["href"]))
      let address = element.attributes["href"] ?? ""
      #expect(address.isEmpty || address.hasPrefix("https://example.org"))
    }
  }

  @Test("headings begin at a level and never skip one")
  func headings() {
    let levels = SVGReading("<x>" + html("# a\n\n### b\n\n###### c\n\n## d") + "</x>").elements
      .map(\.name).filter { $0.hasPrefix("h") }
    #expect(levels == ["h3", "h4", "h5", "h3"])
  }

  @Test("a value stands where it was, whatever is in it, and only there")
  func values() {
    let value = HTML.element("b", text: "<1> *2* 亿")
    let made = CommonMark.html(
      [
        .words("**odds: "), .value(value, inLink: value), .words("** `"),
        .value(value, inLink: value), .words("` \u{F0000}"),
      ],
      headingsFrom: 3)
    let shown = "<b>&lt;1&gt; *2* 亿</b>"
    #expect(
      made.markup == "<p><strong>odds: \(shown)</strong> <code>\(shown)</code> \u{FFFD}</p>\n")
  }

  @Test("a value in a title or an address makes no attribute")
  func valuesInAttributes() {
    let value = HTML(markup: "<b lang=\"en\">1</b>")
    let made = CommonMark.html(
      [
        .words("[a](https://example.org/"), .value(value, inLink: value), .words(" \""),
        .value(value, inLink: value),
        .words("\")\n\n```"), .value(value, inLink: value), .words("\nx\n```\n"),
      ], headingsFrom: 3)
    let reading = SVGReading("<x>" + made.markup + "</x>")
    #expect(reading.isWellFormed)
    #expect(!reading.elements.contains { $0.attributes["lang"] != nil })
  }

  @Test("many texts at once are read as one by one")
  func parallel() async {
    let text = "~~a~~ https://example.org www.example.org |x|"
    let alone = html(text)
    let made = await withTaskGroup(of: String.self) { group in
      for _ in 0..<200 { group.addTask { html(text) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(made) == [alone])
  }

  @Test("a value that is a link is none inside another")
  func nestedLinks() {
    let part = CommonMark.ProsePart.value(
      .element("a", ["href": "#1"], text: "1"), inLink: HTML("1"))
    let made = CommonMark.html(
      [part, .words(" [a "), part, .words("](https://example.org) "), part], headingsFrom: 3)
    let own = "<a href=\"#1\">1</a>"
    #expect(made.markup == "<p>\(own) <a href=\"https://example.org\">a 1</a> \(own)</p>\n")
  }
}
