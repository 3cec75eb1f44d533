public import OgiveScenarios

/// What is to be said of a preview beside it, in one line.
public struct PreviewSentence: Sendable {
  /// In English.
  public let english: String
  /// In Chinese.
  public let chinese: String

  /// The sentence about a preview: where its draws are from, and what in it is as it was.
  ///
  /// - Parameter parts: Which parts are not yet the run's own.
  public init(of parts: Set<RunPreview.Part>) {
    let own: [RunPreview.Part] = [.draws, .fewer]
    let draws = own.filter(parts.contains).map(Self.words)
    let old = RunPreview.Part.allCases.filter { !own.contains($0) && parts.contains($0) }
      .map(Self.words)
    let pieces = draws + (old.isEmpty ? [] : [Self.rest(old)])
    english = "Preliminary: " + pieces.map(\.english).joined(separator: "; ") + "."
    chinese = "初步结果：" + pieces.map(\.chinese).joined(separator: "；") + "。"
  }

  private static func rest(_ old: [Phrase]) -> Phrase {
    Phrase(
      "as before " + old.map(\.english).joined(separator: ", "),
      "仍为上次的有" + old.map(\.chinese).joined(separator: "、"))
  }

  private static func words(_ part: RunPreview.Part) -> Phrase {
    switch part {
    case .draws:
      Phrase(
        "the last fit's draws, weighted by the new priors", "按新的先验给上次拟合的抽样重新加权")
    case .fewer: Phrase("the first draws alone", "只用最前面的抽样")
    case .facts: Phrase("what facts weigh", "各数据的影响")
    case .weights: Phrase("the curves' weights", "各曲线的权重")
    case .past: Phrase("tests on the past", "历史检验")
    case .priors: Phrase("default priors", "默认先验")
    case .answers: Phrase("sensitivities and solutions", "敏感性与求解")
    case .sweep: Phrase("the sweep", "参数扫描")
    }
  }
}
