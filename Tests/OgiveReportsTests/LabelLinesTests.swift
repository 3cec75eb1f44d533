import Testing

@testable import OgiveReports

@Suite("Labels on several lines")
struct LabelLinesTests {
  @Test(
    "break at spaces and beside Chinese characters, and are cut on the last line",
    arguments: [
      ("Followers won later", 12, 2, ["Followers", "won later"]),
      ("Followers won later", 22, 2, ["Followers won later"]),
      ("Followers won later", 5, 2, ["Foll…", "won …"]),
      ("视频号：对抖音的影响", 12, 2, ["视频号：对抖", "音的影响"]),
      ("视频号和抖音（合计）", 14, 2, ["视频号和抖音", "（合计）"]),
      ("视频号的观众，每场", 12, 2, ["视频号的观", "众，每场"]),
      ("每场 GMV 的中位数", 8, 2, ["每场 GMV", "的中位数"]),
      ("one two three four", 7, 3, ["one two", "three", "four"]),
      ("Onewordthatislong", 8, 2, ["Oneword…"]),
      ("", 8, 2, [""]),
    ] as [(String, Int, Int, [String])])
  func lines(text: String, columns: Int, count: Int, expected: [String]) {
    #expect(text.lines(ofColumns: columns, atMost: count) == expected)
  }

  @Test("a language that takes fewer lines has its own beside the last ones")
  func languages() {
    let lines = Phrase("Would pay anything", "愿意付费").lines(ofColumns: 12, atMost: 2)
    #expect(lines == [Phrase("Would pay", ""), Phrase("anything", "愿意付费")])
  }

  @Test(
    "every name and value of a chart's lines is drawn apart from the others",
    arguments: [ChartSize.wide, .narrow], 1...9)
  func apart(_ size: ChartSize, _ count: Int) {
    let frame = ChartFrame(inPage: size)
    let items = (0..<count).map { index in
      EndLabels.Item(
        end: ChartPoint(x: 100, y: 100 + Double(index)),
        name: Phrase("A name that takes lines \(index)", "名称"),
        value: Phrase("\(index)%", "\(index)%"),
        style: "s1", size)
    }
    var canvas = SVGCanvas()
    EndLabels(items: items, frame: frame)
      .draw(rightOf: 200, within: 40...(size.height - 60), on: &canvas)
    let heights = canvas.text.matches(of: #/<text[^>]* y="([0-9.]+)"[^>]*>[^<名]/#)
      .compactMap { Double($0.output.1) }.sorted()
    #expect(heights.count >= count)
    let gaps = zip(heights.dropFirst(), heights).map { $0 - $1 }
    #expect(gaps.allSatisfy { $0 >= size.labelPitch - 0.1 })
  }
}
