/// The words of our tables' heads in both languages; what is not ours stays as it is.
enum TableWords {
  /// A caption.
  static func phrase(_ caption: String) -> Phrase {
    for (english, chinese) in starts where caption.hasPrefix(english) {
      let parts = caption.dropFirst(english.count).split(separator: ", in ", maxSplits: 1)
      let subject = parts.first.map(String.init) ?? ""
      let unit = parts.dropFirst().first.map { "(\(UnitWords.chinese(String($0))))" } ?? ""
      return Phrase(caption, subject + chinese + unit)
    }
    return Phrase(caption, captions[caption] ?? caption)
  }

  /// A column's title, in English with the unit that all its numbers share.
  static func phrase(column title: String, english: String) -> Phrase {
    let unit = english.dropFirst(title.count)
    let chinese = columns[title] ?? title
    guard unit.hasPrefix(" ("), unit.hasSuffix(")") else { return Phrase(english, chinese) }
    let words = UnitWords.chinese(String(unit.dropFirst(2).dropLast()))
    return Phrase(english, "\(chinese) (\(words))")
  }

  private static let starts = [
    ("Evidence for ", "的证据"), ("Projection of ", "的预测"), ("Fitted curves of ", "的拟合曲线"),
  ]

  private static let captions = [
    "Probabilities": "概率", "Quantiles": "分位数", "Scenarios": "情景", "Fitted curves": "拟合曲线",
    "Quoted forecasts": "所引预测", "Solutions": "求解结果", "Sources": "来源",
    "Assumptions": "假设", "What moves it": "主要因素",
  ]

  /// Our own words in cells.
  static let cells = [
    "nothing changes": "没有变化", "extends": "基于", "removed": "删除", "fitted": "已拟合", "end": "期末",
    "average": "平均", "total": "合计",
    "peak": "峰值", "instant": "某一时刻", "start": "期初", "ratio of end": "期末之比",
    "ratio of average": "平均之比", "ratio of total": "合计之比",
  ]

  private static let columns = [
    "assumption": "假设", "question": "问题", "that": "条件", "scenario": "情景", "of": "对象", "at": "时间",
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
