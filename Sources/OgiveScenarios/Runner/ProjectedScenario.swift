internal import OgiveEvidence
internal import OgiveInference

/// The projected paths of one scenario: what its expressions read.
struct ProjectedScenario: ExpressionEnvironment, Sendable {
  let name: String
  let drawCount: Int
  /// The instants at which paths are known, to their column.
  private let column: [Double: Int]
  private let levels: [String: DrawTable]
  private let capacities: [String: [Double]]

  init(
    name: String, drawCount: Int, instants: [Double], levels: [String: DrawTable],
    capacities: [String: [Double]]
  ) {
    self.name = name
    self.drawCount = drawCount
    self.levels = levels
    self.capacities = capacities
    column = Dictionary(zip(instants, instants.indices)) { first, _ in first }
  }

  func column(of name: String, at time: Double) -> [Double] {
    if let capacities = capacities[name] { return capacities }
    guard let table = levels[name], let index = column[time] else {
      return [Double](repeating: .nan, count: drawCount)
    }
    return Array(table.draws(at: index))
  }
}
