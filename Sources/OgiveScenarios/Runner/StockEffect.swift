internal import OgiveEvidence
internal import OgiveInference

/// What an event does to a stock.
struct StockEffect: Sendable {
  /// The stock's name.
  let stock: String
  /// When its level jumps, in decimal years.
  let jumps: [Double]
  /// By how much: a share of the level, or a figure in the stock's unit.
  private let rise: (isShare: Bool, by: EffectNumber)?
  /// What is added to its rate, in its unit a year.
  private let flow: PlannedChange?

  /// - Parameter numbers: What the figures are drawn from, in the order of the paths.
  init(_ event: ScenarioEvent, unit: Unit, _ numbers: NumberDraws, before end: Double) {
    stock = event.series.value
    switch event.action.value {
    case .pulse(let size), .jump(let size):
      let isShare = numbers.isShare(size)
      rise = (isShare, numbers.effect(size, in: isShare ? .one : unit))
      jumps = event.occurrences(before: end)
      flow = nil
    case .add, .multiply, .set:
      rise = nil
      jumps = []
      flow = event.change(in: unit / .year, numbers)
    }
  }

  /// The stock's draws after a jump.
  func jumped(_ draws: [Double]) -> [Double] {
    guard let rise else { return draws }
    return draws.indices.map { draw in
      let by = rise.by.value(at: draw)
      return rise.isShare ? draws[draw] * (1 + by) : draws[draw] + by
    }
  }

  /// What it adds to the stock's rate at a time inside a stretch, draw by draw; nil where it does not act.
  func flow(at time: Double, in stretch: StockGrid.Stretch, count: Int) -> [Double]? {
    guard let flow else { return nil }
    // The ends of a stretch belong to it: what begins or ends there acts in all of it or not at all.
    let middle = 0.5 * (stretch.start + stretch.end)
    guard middle > flow.from, middle < flow.until else { return nil }
    let ramp = flow.ramp.value(at: 0)
    let strength = ramp > 0 ? min(1, (time - flow.from) / ramp) : 1
    return (0..<count).map { strength * flow.effect.number.value(at: $0) }
  }
}
