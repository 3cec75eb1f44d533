extension Phrase {
  static let skip = Phrase("Skip to the answer", "跳到答案")
  static let language = Phrase("Language", "语言")
  static let scenario = Phrase("Scenario", "情景")
  static let readings = Phrase("How facts are read", "事实的读法")
  static let likeliest = Phrase("as is likeliest", "最可能的读法")
  static let contents = Phrase("Contents", "目录")

  static let answer = Phrase("The answer", "答案")
  static let trust = Phrase("How far to trust it", "可信程度")
  static let checks = Phrase("Checks", "核对")
  static let charts = Phrase("Charts", "图表")
  static let notebook = Phrase("Notebook", "笔记")
  static let evidence = Phrase("Evidence", "证据")
  static let facts = Phrase("The facts behind the numbers", "数字背后的事实")
  static let leftOut = Phrase("What was left out", "未采用的事实")
  static let sources = Phrase("Sources", "来源")
  static let inputs = Phrase("Inputs of this report", "本报告的输入文件")

  static let probabilityOf = Phrase("Probability of", "概率：")
  static let withReading = Phrase("With", "按另一读法")
  static let colon = Phrase(": ", "：")
  static let semicolon = Phrase("; ", "；")
  static let comma = Phrase(", ", "，")
  static let listComma = Phrase(", ", "、")
  static let fullStop = Phrase(". ", "。")
  static let noAnswer = Phrase("no answer", "没有答案")
  static let elsewhere = Phrase("In the other scenarios: ", "其他情景：")
  static let bands = Phrase(
    "Line: median. Bands: 50% and 90%.", "线：中位数；色带：50% 与 90% 区间。")
  static let marks = Phrase(" Marks: published figures.", "标记：公布的数字。")
  static let beyondAxis = Phrase(
    " Arrows: the band goes on beyond the axis.", "箭头：区间超出坐标轴。")
  static let beyond = Phrase("median date beyond the horizon", "中位日期在预测范围之后")

  /// What the figures of a run rest on.
  static func provenance(asOf: String, draws: Int, seed: UInt64) -> Phrase {
    Phrase(
      "Known by \(asOf); \(draws) draws from seed \(seed)",
      "依据截至 \(asOf) 的资料；\(draws) 次抽样，种子 \(seed)")
  }

  /// Where the charts of the scenarios are that the page has no room for.
  static func chartsLeftOut(_ names: Phrase) -> Phrase {
    Phrase(
      "The charts of \(names.english) are left out to keep this page small; their figures are in "
        + "forecast.csv.",
      "为控制页面大小，此处省略以下情景的图：\(names.chinese)；其数字见 forecast.csv。")
  }

  /// How many rows of a table the page has no room for.
  static func rowsLeftOut(_ count: Int) -> Phrase {
    Phrase("\(count) more rows are in the CSV files.", "另有 \(count) 行，见 CSV 文件。")
  }
}
