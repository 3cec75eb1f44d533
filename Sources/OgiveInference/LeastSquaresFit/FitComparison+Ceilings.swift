extension FitComparison {
  /// A curve whose AICc lies less than this above the best one's still has some support: Burnham &
  /// Anderson 2004, doi:10.1177/0049124104268644.
  public static let plausibleDelta = 7.0

  /// From the lowest to the highest ceiling of the curves with a delta below ``plausibleDelta``, infinite
  /// where one of them has none or the figures leave it open; nil where AICc is not defined.
  public var plausibleCeilings: ClosedRange<Double>? {
    let plausible = entries.filter { ($0.delta ?? .infinity) < Self.plausibleDelta }.map(\.fit)
    let lowest = plausible.map(\.lowestCapacity).min()
    let highest = plausible.map { $0.verdict.leavesCapacityOpen ? .infinity : $0.capacity }.max()
    guard let lowest, let highest, lowest <= highest else { return nil }
    return lowest...highest
  }
}

extension LeastSquaresFit {
  /// The lowest capacity that a fit leaves open, or the one that it found.
  fileprivate var lowestCapacity: Double {
    if case .capacityNotIdentified(let above, _) = verdict { above } else { capacity }
  }
}
