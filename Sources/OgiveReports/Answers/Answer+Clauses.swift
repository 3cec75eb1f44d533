internal import OgiveScenarios

extension Answer {
  /// The answer as clauses of words and a number each, in a style's language.
  func clauses(_ style: NumberStyle, naming: Naming) -> [(words: String, number: String)] {
    let own =
      [claim(style), solution(style), odds(style)].compactMap { $0 } + spread(style)
      + region(style, naming)
    let all = own + movers(style, naming)
    let nothing = Phrase.noAnswer.text(style.language)
    return all.isEmpty ? [("", nothing)] : all
  }

  private func odds(_ style: NumberStyle) -> (String, String)? {
    guard let row = probability, let value = row.value else { return nil }
    let text = style.percent(value)
    // Where the odds themselves are only a bound, the error of the draws says nothing more.
    let isBound = text.first == "<" || text.first == ">"
    let error = row.standardError.map { isBound ? "" : " ± " + style.percent($0) } ?? ""
    let words = Phrase("probability ", "概率 ")
    return (words.text(style.language), text + error)
  }

  private func claim(_ style: NumberStyle) -> (String, String)? {
    self["value"]?.value.map { value in
      (Phrase("quoted ", "引用值 ").text(style.language), style.text(value, unit: unit))
    }
  }

  private func solution(_ style: NumberStyle) -> (String, String)? {
    guard let row = self["solution"] else { return nil }
    let told = row.told
    guard let value = told.value else {
      return ("", Phrase("no value in the range does it", "范围内没有满足的值").text(style.language))
    }
    let words = Phrase("reached at ", "需要 ").text(style.language)
    guard let error = told.standardError else { return (words, style.text(value, unit: told.unit)) }
    let number = style.number(value, of: told.unit) + " ± "
    return (words, number + style.text(error, unit: told.unit))
  }

  private func spread(_ style: NumberStyle) -> [(String, String)] {
    let quantiles = quantiles
    let median = quantiles.first { $0.level == 0.5 }.map { middle in
      (Phrase("median ", "中位数 ").text(style.language), style.text(middle.value, unit: unit))
    }
    if isCrossing, quantiles.last?.level != 0.95 { return dates(quantiles, style) }
    guard let low = quantiles.first, let high = quantiles.last, low.level < high.level else {
      return [median].compactMap { $0 }
    }
    let share = style.percent(high.level - low.level)
    let words = Phrase("\(share) within ", "\(share) 区间 ").text(style.language)
    let range = (words, style.range(low.value, high.value, unit: unit))
    return [range, median].compactMap { $0 }
  }

  /// The dates by which something has happened with each probability that the horizon holds.
  private func dates(
    _ quantiles: [(level: Double, value: Double)], _ style: NumberStyle
  ) -> [(String, String)] {
    let found = quantiles.map { level, date in
      let share = style.percent(level)
      return (Phrase("\(share) by ", "\(share) 早于 ").text(style.language), NumberStyle.month(date))
    }
    let isBeyond = !quantiles.contains { $0.level >= 0.5 }
    return found + (isBeyond ? [("", Phrase.beyond.text(style.language))] : [])
  }

  /// The region in which it is frequent, and how frequent it is there and in all.
  private func region(_ style: NumberStyle, _ naming: Naming) -> [(String, String)] {
    guard let density = self["density"]?.value, let base = self["base"]?.value,
      let coverage = self["coverage"]?.value
    else { return [] }
    let ends = limits.map { limit in
      let size = limit.row.value.map { style.text($0, unit: limit.row.unit) } ?? ""
      let input = naming.quantity(limit.input).phrase.text(style.language)
      return (input + (limit.isLower ? " ≥ " : " ≤ "), size)
    }
    let language = style.language
    return ends + [
      (Phrase("there ", "此区域内 ").text(language), style.percent(density)),
      (Phrase("in all ", "总体 ").text(language), style.percent(base)),
      (Phrase("holds of all cases ", "覆盖 ").text(language), style.percent(coverage)),
    ]
  }

  /// The three inputs that move it most.
  private func movers(_ style: NumberStyle, _ naming: Naming) -> [(String, String)] {
    let first = Phrase("moved most by ", "主要因素：").text(style.language)
    return drivers.prefix(3).enumerated().map { index, driver in
      let size =
        driver.end.map { style.range(driver.value, $0, unit: unit) } ?? style.share(driver.value)
      let input = naming.quantity(driver.input).phrase.text(style.language)
      return ((index == 0 ? first : "") + input + " ", size)
    }
  }
}
