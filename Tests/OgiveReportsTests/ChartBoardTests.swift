import OgiveReports
import OgiveScenarios
import Testing

@Suite("Charts below something else")
struct ChartBoardTests {
  private let terminal = TerminalStyle(columns: 80, isColoured: false)

  @Test("are drawn as far as there is room, each whole", arguments: [0, 5, 20, 40, 400])
  func room(rows: Int) {
    var result = Sample.result
    result.cells = []
    let chart = RunCharts(result).all[0].text(terminal).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast().map(String.init)
    let lines = ChartBoard(result, terminal: terminal).lines(rows: rows)
    #expect(lines == (chart.count < rows ? [""] + chart : []))
  }

  @Test("are those of the notebook, in its order")
  func order() {
    let charts = RunCharts(Sample.result)
    let asked = Sample.result.cells.compactMap { cell in
      if case .chart(let request) = cell { charts.chart(request)?.fileName } else { nil }
    }
    #expect(
      charts.inOrder.map(\.fileName)
        == (asked.isEmpty ? charts.all.prefix(1).map(\.fileName) : asked))
  }

  @Test(
    "a preview says what is not yet its own",
    arguments: [
      (
        [RunPreview.Part.draws, .facts],
        "Preliminary: the last fit's draws, weighted by the new priors; as before what facts weigh.",
        "初步结果：按新的先验给上次拟合的抽样重新加权；仍为上次的有各数据的影响。"
      ),
      (
        [.fewer, .answers],
        "Preliminary: the first draws alone; as before sensitivities and solutions.",
        "初步结果：只用最前面的抽样；仍为上次的有敏感性与求解。"
      ),
      (
        [.sweep, .answers], "Preliminary: as before sensitivities and solutions, the sweep.",
        "初步结果：仍为上次的有敏感性与求解、参数扫描。"
      ),
    ])
  func words(parts: [RunPreview.Part], english: String, chinese: String) {
    let sentence = PreviewSentence(of: Set(parts))
    #expect(sentence.english == english && sentence.chinese == chinese)
  }
}
