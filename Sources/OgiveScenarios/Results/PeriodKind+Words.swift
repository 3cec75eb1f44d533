public import OgiveEvidence

extension PeriodKind {
  /// What it is called.
  public var words: Translated<String> {
    let chinese =
      switch self {
      case .average: "平均"
      case .end: "期末"
      case .start: "期初"
      case .instant: "某一时刻"
      case .peak: "峰值"
      case .total: "合计"
      case .share: "份额"
      case .target: "目标"
      case .launch: "推出"
      case .firstPassage: "首次达到"
      }
    return Translated(english: rawValue, chinese: chinese)
  }
}
