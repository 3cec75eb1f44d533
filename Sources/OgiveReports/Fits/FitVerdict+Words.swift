internal import OgiveInference

extension FitVerdict {
  /// The verdict for programs.
  var code: String {
    switch self {
    case .settled: "settled"
    case .loose: "loose"
    case .atBound: "at_bound"
    case .capacityNotIdentified: "capacity_not_identified"
    case .nothingLeftOver: "nothing_left_over"
    case .notSettled: "not_settled"
    }
  }

  /// The verdict for a cell of a table.
  func words(_ style: NumberStyle) -> String {
    switch self {
    case .settled: "determined"
    case .loose: "loose parameters"
    case .atBound: "on a bound"
    case .capacityNotIdentified(_, let times):
      "ceiling above \(style.text(times, significantDigits: 3))×"
    case .nothingLeftOver: "nothing left over"
    case .notSettled: "not settled"
    }
  }
}
