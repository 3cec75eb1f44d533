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
    case ("reading_outweighs_curve", 4), ("curve_outweighs_reading", 4):
      return byReading(told, facts)
    case ("reading_outweighs_curve", 6): return byReading(told, facts) + byCurve(told) + "读法影响更大"
    case ("curve_outweighs_reading", 6): return byReading(told, facts) + byCurve(told) + "曲线影响更大"
    default: return row.sentence
    }
  }

  /// A verdict on a question's answer after the question's title, which spares its name.
  static func afterTitle(_ row: VerdictRow) -> Phrase {
    var named = row
    let name = row.figures.first ?? ""
    let english = row.sentence.hasPrefix(name + " ") ? row.sentence.dropFirst(name.count + 1) : ""
    let verb = english.firstRange(of: "is ")
    named.figures[0] = ""
    let chinese = Self.chinese(named).drop { $0 == " " }
    guard let verb else { return Phrase(row.sentence, Self.chinese(row)) }
    return Phrase(
      english[..<verb.lowerBound] + String(english[verb.upperBound...]), String(chinese))
  }

  private static func byReading(_ told: [String], _ facts: String) -> String {
    let date = told[1].isEmpty ? "" : (told[0].isEmpty ? "" : " ") + "截至 \(told[1])"
    return "\(told[0])\(date) 随 \(facts) 的读法在 \(told[2]) 到 \(told[3]) 之间"
  }

  private static func byCurve(_ told: [String]) -> String {
    "，随所拟合的曲线在 \(told[4]) 到 \(told[5]) 之间："
  }
}
