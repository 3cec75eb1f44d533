internal import OgiveScenarios

/// What verdicts say in Chinese, by their codes.
enum VerdictWords {
  /// A verdict's clause with the same numbers, without a full stop; as it is in English where its code or
  /// what it tells is not known here.
  static func chinese(_ row: VerdictRow) -> String {
    let told = row.figures
    let facts = row.facts.joined(separator: "、")
    switch (row.code, told.count) {
    case ("unconverged", 1...): return "抽样不可靠：\(told.joined(separator: "、"))"
    case ("capacity_not_identified", 0): return "容量无法确定：仅凭事实看不到增长的尽头"
    case ("capacity_not_identified", 1):
      return "容量无法确定：事实允许它取最近水平 \(told[0]) 倍以上的任何值"
    case ("capacity_identified", 0):
      return facts.isEmpty ? "容量由全部事实共同确定" : "容量可以确定，主要依据 \(facts)"
    case ("effect_not_identified", 2): return "无法确定 \(told[0])：后验宽度为先验的 \(told[1])"
    case ("facts_in_conflict", 0): return "从其他事实无法预料 \(facts)"
    case ("beliefs_in_conflict", 1...):
      return "事实与对 \(told.joined(separator: "、")) 的假设相矛盾"
    case ("facts_not_followed", 1): return "按假设的曲线跟不上事实：事实通常与它相差 \(told[0]) 倍"
    case ("holdout_coverage", 1): return "事实太少，不能隐去四分之一：\(told[0]) 区间是否可靠无从得知"
    case ("holdout_coverage", 3):
      return "隐去的 \(told[1]) 个事实中有 \(told[0]) 个落在其余事实所拟合的 \(told[2]) 区间内"
    default: return AnswerRange(row).map { chinese($0, of: $0.question, $0.facts) } ?? row.sentence
    }
  }

  /// What is said of a question's odds after the question's title, which spares its name.
  static func afterTitle(_ range: AnswerRange, facts: [Phrase]) -> Phrase {
    Phrase(
      (range.date.isEmpty ? "" : "by \(range.date) ") + range.claim(of: facts.map(\.english)),
      chinese(range, of: "", facts.map(\.chinese)))
  }

  private static func chinese(
    _ range: AnswerRange, of subject: String, _ facts: [String]
  ) -> String {
    let date = range.date.isEmpty ? "" : "截至 \(range.date)"
    return [subject, date, claim(range, facts)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func claim(_ range: AnswerRange, _ facts: [String]) -> String {
    let read = "随\(facts.joined(separator: "、").betweenChinese)的读法在 \(words(range.readings)) 之间"
    guard !range.curves.isEmpty else { return read }
    let mover = range.readingMoves ? "读法" : "曲线"
    return read + "，随所拟合的曲线在 \(words(range.curves)) 之间：\(mover)影响更大"
  }

  private static func words(_ ends: [String]) -> String { ends.joined(separator: " 到 ") }
}
