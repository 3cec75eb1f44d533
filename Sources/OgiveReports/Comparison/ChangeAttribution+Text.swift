internal import OgiveScenarios
internal import OgiveText

extension TableContent {
  /// Where the changes of answers come from, the largest first, at most so many.
  init(_ attribution: ChangeAttribution, limit: Int) {
    let rows = attribution.shares.enumerated()
      .sorted { ($0.element.weight, -$0.offset) > ($1.element.weight, -$1.offset) }
      .prefix(limit).map { $0.element.cells }
    self.init(
      caption: "Where the changes of the answers come from",
      columns: ["answer", "before", "after", "data", "assumptions", "engine or unexplained"],
      rows: rows)
  }
}

extension ChangeAttribution {
  var json: JSONValue {
    .array(
      shares.map { share in
        [
          "answer": .string(share.name), "before": .number(share.before),
          "after": .number(share.after), "data": .number(share.data),
          "assumptions": .number(share.assumptions), "engine_or_unexplained": .number(share.rest),
        ]
      })
  }
}

extension ChangeAttribution.Share {
  /// How much it catches the eye.
  fileprivate var weight: Double {
    before == 0 ? .infinity : ((after - before) / before).magnitude
  }

  fileprivate var cells: [TableContent.Cell] {
    [
      .text(name), .number(before, unit: "1"), .number(after, unit: "1"), .text(signed(data)),
      .text(signed(assumptions)), .text(signed(rest)),
    ]
  }

  /// A part of the change with its sign; what is smaller than the last digits of the numbers is nothing.
  private func signed(_ part: Double) -> String {
    let size = max(before.magnitude, after.magnitude)
    guard part.magnitude > 2e-6 * size else { return "0" }
    return (part > 0 ? "+" : "") + NumberStyle(.english).text(part, significantDigits: 3)
  }
}
