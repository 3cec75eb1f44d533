/// Which end of an input's values a limit cuts off.
enum BoxEnd: CaseIterable {
  case lower, upper
}

extension InducedBox.Side {
  /// The limit at an end; nil where nothing is cut off.
  subscript(end: BoxEnd) -> Double? {
    get { end == .lower ? lower : upper }
    set { if end == .lower { lower = newValue } else { upper = newValue } }
  }
}

extension InducedBox {
  /// The region with another limit of one input at one end.
  func limited(_ input: Int, at end: BoxEnd, to limit: Double?) -> InducedBox {
    var changed = self
    changed.sides[input][end] = limit
    return changed
  }
}
