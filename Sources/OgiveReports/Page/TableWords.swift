internal import OgiveEvidence
internal import OgiveScenarios

/// The words of our tables in both languages; what is not ours stays as it is.
enum TableWords {
  /// A caption in a style's language.
  static func text(of caption: TableContent.Caption, _ style: NumberStyle) -> String {
    switch caption {
    case .words(let words): style.language == .chinese ? captions[words] ?? words : words
    case .title(let title): title.text(in: style.language.rawValue)
    case .about(let subject, let label, let unit):
      text(of: subject, label.phrase, inUnit: unit == "1" ? "" : style.name(of: unit))
        .text(style.language)
    }
  }

  private static func text(
    of subject: TableContent.Caption.Subject, _ label: Phrase, inUnit unit: String
  ) -> Phrase {
    let words =
      switch subject {
      case .evidence: ("Evidence for ", "的证据")
      case .projection: ("Projection of ", "的预测")
      case .curves: ("Fitted curves of ", "的拟合曲线")
      }
    return Phrase(
      words.0 + label.english + (unit.isEmpty ? "" : ", in \(unit)"),
      label.chinese + words.1 + (unit.isEmpty ? "" : "（\(unit)）"))
  }

  /// A column's title in a style's language.
  static func text(of column: TableContent.Column, _ style: NumberStyle) -> String {
    switch column {
    case .ours(let word): style.language == .chinese ? columns[word] ?? word : word
    case .label(let label): label.words.text(in: style.language.rawValue)
    }
  }

  /// A text of ours in a cell, in a style's language.
  static func text(ofCell text: String, _ style: NumberStyle) -> String {
    style.language == .chinese ? cells[text] ?? text : text
  }

  private static let captions = [
    "Probabilities": "概率", "Quantiles": "分位数", "Scenarios": "情景", "Fitted curves": "拟合曲线",
    "Quoted forecasts": "所引预测", "Solutions": "求解结果", "Sources": "来源",
    "Assumptions": "假设", "What moves it": "主要因素", "Sweep": "扫描结果",
  ]

  /// Our own words in cells: how facts are read.
  private static let cells =
    Dictionary(PeriodKind.allCases.map { ($0.rawValue, $0.words.text(in: "zh")) }) { first, _ in
      first
    }.merging([
      "ratio of end": "期末之比", "ratio of average": "平均之比", "ratio of total": "合计之比",
    ]) { first, _ in first }

  private static let columns = [
    "assumption": "假设", "question": "问题", "that": "条件", "scenario": "情景", "of": "对象", "at": "时间",
    "by": "截至", "probability": "概率",
    "low": "低",
    "high": "高", "median": "中位数", "unit": "单位", "value": "数值", "fact": "事实", "period": "时期",
    "reading": "读法", "published": "公布值", "fitted": "拟合值", "pull": "偏离", "status": "状态",
    "series": "序列", "curve": "曲线", "parameter": "参数", "date": "日期", "change": "变化",
    "what": "内容", "because": "理由", "why": "原因", "source": "来源", "influence": "影响",
    "input": "输入", "measure": "度量", "second": "第二值", "title": "标题", "producer": "发布者",
    "address": "网址", "quoted": "引用值", "reached": "达到概率", "draws below": "低于的抽样",
    "expected miss": "预期缺口", "standard error": "标准误",
  ]
}
