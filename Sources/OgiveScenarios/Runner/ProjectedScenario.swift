internal import OgiveEvidence
internal import OgiveInference

/// The projected paths of one scenario: what its expressions read.
struct ProjectedScenario: ExpressionEnvironment, Sendable {
  let name: String
  private(set) var drawCount: Int
  /// The draws that count; all of them where nil.
  private var chosen: [Int]?
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

  /// The same scenario in some of its draws.
  func restricted(to draws: [Int]) -> ProjectedScenario {
    ProjectedScenario(self, chosen: draws)
  }

  private init(_ whole: ProjectedScenario, chosen: [Int]) {
    self = whole
    self.chosen = chosen
    drawCount = chosen.count
  }

  func column(of name: String, at time: Double) -> [Double] {
    if let capacities = capacities[name] { return picked(capacities[...]) }
    guard let table = levels[name], let index = column[time] else {
      return [Double](repeating: .nan, count: drawCount)
    }
    return picked(table.draws(at: index))
  }

  private func picked(_ draws: ArraySlice<Double>) -> [Double] {
    guard let chosen else { return Array(draws) }
    return chosen.map { draws[draws.startIndex + $0] }
  }
}
