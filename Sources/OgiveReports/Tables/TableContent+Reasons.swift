public import OgiveScenarios

extension TableContent {
  /// `ogive why`: a number's reasons, and what it would be without each.
  public static func reasons(_ found: CellReasons) -> TableContent {
    let unit = found.cell.unit
    let isProbability = found.cell.statistic == "probability"
    let number = { (value: Double?) -> Cell in
      guard isProbability, let value else { return .number(value, unit: unit) }
      return .probability(value)
    }
    return TableContent(
      caption: "", columns: ["reason", "kind", "says", "without it", "changes it by", "found by"],
      rows: found.reasons.map { reason in
        let change = reason.without.flatMap { without in found.cell.value.map { $0 - without } }
        return [
          .text(reason.name), .text(reason.kind.rawValue), .text(reason.says),
          number(reason.without), .number(change, unit: isProbability ? "1" : unit),
          .text(reason.method),
        ]
      })
  }
}

extension CellReasons.Reason {
  /// How the number without it was found.
  fileprivate var method: String {
    if kind == .number { return "held at its median" }
    guard let weightShape else { return without == nil ? "no curve without it" : "a new run" }
    guard weightShape.isFinite else { return "a new fit" }
    let shape = (weightShape * 100).rounded() / 100
    return isRefit ? "a new fit (k-hat \(shape))" : "weights (k-hat \(shape))"
  }
}
