internal import OgiveEvidence
internal import OgiveInference

/// The projected paths of one scenario: what its expressions read.
struct ProjectedScenario: ExpressionEnvironment, Sendable {
  let name: ScenarioName
  private(set) var drawCount: Int
  /// The draws that count; all of them where nil.
  private var chosen: [Int]?
  /// The instants at which paths are known, to their column.
  private let column: [Double: Int]
  private var levels: [String: DrawTable]
  /// For a series whose draws are paired anew with the others', which of them stands at each place.
  private let orders: [String: [Int]]
  /// Draws that time does not change: capacities of series, assumed numbers.
  private var numbers: [String: [Double]]
  /// The stocks' draws at the instants; empty before a stock begins.
  private var stocks: [String: [[Double]]] = [:]

  init(
    name: ScenarioName, drawCount: Int, instants: [Double], levels: [String: DrawTable],
    numbers: [String: [Double]], orders: [String: [Int]] = [:]
  ) {
    self.name = name
    self.drawCount = drawCount
    self.levels = levels
    self.numbers = numbers
    self.orders = orders
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

  /// The same paths with other numbers, and with the draws of each series put together anew: as many
  /// of them as the numbers have. Stocks are to be integrated again.
  ///
  /// - Parameter found: The levels of series that are projected again, in the new order already.
  func redrawn(
    _ count: Int, numbers: [String: [Double]], orders: [String: [Int]],
    levels found: [String: DrawTable]
  ) -> ProjectedScenario {
    var constants = numbers
    for (name, draws) in self.numbers where constants[name] == nil {
      // What is not drawn anew is a constant, or not read.
      constants[name] =
        orders[name.owner].map { order in order.map { draws[$0] } }
        ?? (0..<count).map { draws[$0 % draws.count] }
    }
    var columns = [Double](repeating: 0, count: column.count)
    for (time, index) in column { columns[index] = time }
    return ProjectedScenario(
      name: name, drawCount: count, instants: columns, levels: levels.merging(found) { $1 },
      numbers: constants, orders: orders.filter { found[$0.key] == nil })
  }

  /// The same paths with some of the levels and numbers replaced. Stocks are to be integrated again.
  func replacing(levels: [String: DrawTable], numbers: [String: [Double]]) -> ProjectedScenario {
    var copy = self
    copy.levels.merge(levels) { _, new in new }
    copy.numbers.merge(numbers) { _, new in new }
    return copy
  }

  /// The same scenario with numbers that all draws share.
  func knowing(_ found: [(name: String, value: Double)]) -> ProjectedScenario {
    var copy = self
    for (name, value) in found {
      copy.numbers[name] = [Double](repeating: value, count: drawCount)
    }
    return copy
  }

  /// Which of a series' draws stands at a place.
  func draw(of series: String, at place: Int) -> Int { orders[series]?[place] ?? place }

  /// The same scenario with its stocks' draws at the instants.
  func with(stocks: [String: [[Double]]]) -> ProjectedScenario {
    var copy = self
    copy.stocks = stocks
    return copy
  }

  func column(of name: String, at time: Double) -> [Double] {
    if let numbers = numbers[name] { return chosen == nil ? numbers : picked(numbers[...]) }
    if let index = column[time] {
      if let table = levels[name] {
        let draws = table.draws(at: index)
        guard let order = orders[name] else { return picked(draws) }
        return picked(order.map { draws[draws.startIndex + $0] }[...])
      }
      if let draws = stocks[name]?[index], !draws.isEmpty { return picked(draws[...]) }
    }
    return [Double](repeating: .nan, count: drawCount)
  }

  private func picked(_ draws: ArraySlice<Double>) -> [Double] {
    guard let chosen else { return Array(draws) }
    return chosen.map { draws[draws.startIndex + $0] }
  }
}
