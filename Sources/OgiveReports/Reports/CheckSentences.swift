internal import OgiveScenarios

/// The checks of a run in sentences: those that fail one by one, those that hold together.
struct CheckSentences {
  let rows: [CheckRow]
  let naming: Naming

  /// The sentences in both languages, without marks of lists; none where nothing is checked.
  var all: [Phrase] {
    guard !rows.isEmpty else { return [] }
    let failing = rows.filter { !$0.holds }
    return failing.map { Phrase(english($0), chinese($0)) } + [rest(besides: failing)]
  }

  private func english(_ row: CheckRow) -> String {
    let place = row.failsAt.isEmpty ? "" : ", first at \(row.failsAt)"
    let scenario = naming.scenario(row.scenario).phrase.english
    if row.isOfAllDraws {
      return "\(row.level): \(row.check) does not hold in \(scenario): not \(row.that)\(place)"
    }
    let share = row.held == 0 ? "none" : "\(percent(row.held)) of the draws"
    return "\(row.level): \(row.check) does not hold in \(scenario): "
      + "\(row.that) is true in \(share)\(row.held == 0 ? " of the draws" : " only")\(place)"
  }

  private func chinese(_ row: CheckRow) -> String {
    let level = ["error": "错误", "warning": "警告"][row.level] ?? row.level
    let place = row.failsAt.isEmpty ? "" : "，最早在 \(row.failsAt)"
    let share = row.held == 0 ? "没有抽样" : "只有 \(percent(row.held)) 的抽样"
    let scenario = naming.scenario(row.scenario).phrase.chinese
    if row.isOfAllDraws {
      return "\(level)：\(row.check) 在情景 \(scenario) 中不成立：并非 \(row.that)\(place)"
    }
    return "\(level)：\(row.check) 在情景 \(scenario) 中不成立：\(share)满足 \(row.that)\(place)"
  }

  /// What is left to say of the checks that hold.
  private func rest(besides failing: [CheckRow]) -> Phrase {
    let names = Set(rows.map(\.check))
    let sound = names.subtracting(failing.map(\.check)).count
    guard failing.isEmpty else {
      return Phrase(
        "\(sound) of \(names.count) hold everywhere", "\(names.count) 项中有 \(sound) 项处处成立")
    }
    return names.count == 1
      ? Phrase("\(rows[0].check) holds in every scenario", "\(rows[0].check) 在所有情景中都成立")
      : Phrase("all \(names.count) hold in every scenario", "全部 \(names.count) 项在所有情景中都成立")
  }

  /// In whole percent, but never 100 where a draw fails.
  private func percent(_ share: Double) -> String {
    "\(min(99, Int((100 * share).rounded())))%"
  }
}
