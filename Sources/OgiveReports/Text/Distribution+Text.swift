internal import OgiveScenarios

extension Distribution {
  /// The distribution for people's eyes: `lognormal: p10 450M, p90 900M people/day`,
  /// `beta: p10 30%, p90 60%`; a constant is its figure.
  ///
  /// - Parameter isShare: Whether figures are told as percentages, those by time as `0.1%/month`.
  func text(unit: String, isShare: Bool, style: NumberStyle) -> String {
    let isPercent = isShare && (unit == "1" || unit.hasPrefix("1/"))
    let all = figures
    let texts = all.enumerated().map { index, figure in
      let isLast = index == all.count - 1
      let number =
        isPercent
        ? style.text(figure.value * 100) + "%"
          + (isLast ? style.name(of: String(unit.dropFirst())) : "")
        : style.text(figure.value, unit: isLast ? unit : "1")
      let key = Self.keys[figure.key]?.text(style.language) ?? figure.key
      return key.isEmpty ? number : "\(key) \(number)"
    }
    let list = texts.joined(separator: Phrase.comma.text(style.language))
    if case .constant = self { return list }
    let name = Self.names[name]?.text(style.language) ?? name
    return name + (Phrase.colon.text(style.language)) + list
  }

  private static let names = [
    "lognormal": Phrase("lognormal", "对数正态"), "normal": Phrase("normal", "正态"),
    "beta": Phrase("beta", "贝塔"), "student": Phrase("Student's t", "学生氏 t"),
    "uniform": Phrase("uniform", "均匀"), "triangular": Phrase("triangular", "三角"),
    "pert": Phrase("PERT", "PERT"), "halfnormal": Phrase("half-normal", "半正态"),
    "discrete": Phrase("one of", "其一"),
  ]

  private static let keys = [
    "min": Phrase("min", "最小"), "mode": Phrase("mode", "最可能"), "max": Phrase("max", "最大"),
    "sd": Phrase("sd", "标准差"),
  ]
}
