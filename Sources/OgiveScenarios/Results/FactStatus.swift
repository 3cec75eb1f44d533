public import OgiveEvidence

/// What became of a fact of a series.
public enum FactStatus: Sendable, Hashable, CustomStringConvertible {
  /// The curves were fitted to it.
  case fitted
  /// They were not.
  case leftOut(LeftOutFact.Reason)

  /// As tables have it: `fitted`, `published after 2022-04-30`, `repeats channels-dau-2020-12`, `use: quote`.
  public var description: String {
    switch self {
    case .fitted: "fitted"
    case .leftOut(let reason): reason.description
    }
  }

  /// The same for readers.
  public var words: Translated<String> {
    let chinese =
      switch self {
      case .fitted: "已拟合"
      case .leftOut(.use(.quote)): "仅供引用"
      case .leftOut(.use(.audit)): "仅供核对"
      case .leftOut(.use(.fit)): "用于拟合"
      case .leftOut(.relation(let relation)): "关系：\(relation.rawValue)"
      case .leftOut(.periodKind(let kind)): "口径：\(kind.words.text(in: "zh"))"
      case .leftOut(.proportions): "比例构成"
      case .leftOut(.publishedAfter(let day)): "\(day) 之后才公布"
      case .leftOut(.repeats(let id)): "重复 \(id)"
      }
    return Translated(english: description, chinese: chinese)
  }
}
