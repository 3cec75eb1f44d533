public import OgiveScenarios
public import OgiveText

extension CellReasons {
  /// What `ogive why` prints: the number, the curves it is made of, and its reasons.
  public func text(_ terminal: TerminalStyle) -> String {
    let style = NumberStyle(.english)
    let date = cell.at.isEmpty ? "" : " at \(cell.at)"
    let value = cell.value.map {
      cell.statistic == "probability" ? style.percent($0) : style.text($0, unit: cell.unit)
    }
    let heading = "\(cell.of)\(date), \(cell.statistic) in \(cell.scenario): \(value ?? "no value")"
    let parts = curves.map { "\($0.curve) \(style.percent($0.weight)) of \($0.series)" }
    return terminal.bold(PlainText.oneLine(heading)) + "\n"
      + (parts.isEmpty ? "" : "made of \(parts.joined(separator: ", "))\n") + "\n"
      + TerminalFormat(terminal).text(of: .reasons(self))
  }

  /// The same for programs.
  public var json: JSONValue {
    [
      "cell": .array([TableContent.answers([cell]).json]),
      "curves": .array(
        curves.map {
          ["series": .string($0.series), "curve": .string($0.curve), "weight": .number($0.weight)]
        }),
      "reasons": .array(
        reasons.map { reason in
          [
            "kind": .string(reason.kind.rawValue), "name": .string(reason.name),
            "says": .string(reason.says),
            "without": reason.without.map { .number($0) } ?? .null,
            "k_hat": reason.weightShape.flatMap { $0.isFinite ? .number($0) : nil } ?? .null,
            "refit": .bool(reason.isRefit),
          ]
        }),
    ]
  }
}
