internal import OgiveEvidence
internal import OgiveNumerics

/// What an expression rests on: the assumed numbers and the series that it reads, by itself or through
/// stocks.
struct SensitivityInputs {
  /// A quantity with its draws.
  struct Column {
    let name: String
    let unit: Unit
    let draws: [Double]
  }

  private let context: AnswerContext
  private let numbers: [AssumedNumber]
  private let series: [String]
  /// The series whose draws are independent of the others': one alone, or the players of a competition.
  private let groups: [[String]]

  init(of program: CompiledExpression, in context: AnswerContext) {
    self.context = context
    let sources = context.model.scenario.sources(of: [program])
    numbers = context.model.scenario.numbers.filter { number in
      if case .constant = number.distribution { return false }
      return sources.contains(number.name.value)
    }
    let owners = Set(sources.map(\.owner))
    let read = context.model.series.filter { owners.contains($0) }
    groups = read.map { context.model.players(with: $0) }.reduce(into: []) { groups, group in
      if !groups.contains(group) { groups.append(group) }
    }
    series = groups.flatMap { $0 }
  }

  /// The names of what is drawn independently.
  var independent: [String] { numbers.map(\.name.value) + groups.map { $0.joined(separator: "+") } }

  /// The draws of every number, and of the level, growth and capacity of every series.
  var columns: [Column] {
    let numbers = numbers.map { number in
      Column(
        name: number.name.value, unit: number.unit,
        draws: context.paths.column(of: number.name.value, at: 0))
    }
    let fitted = series.flatMap { name in
      context.model.states(of: name).map { part, unit, draws in
        let own = draws.indices.map { draws[context.paths.draw(of: name, at: $0)] }
        // A curve without a limit has a capacity above every other.
        return Column(
          name: "\(name).\(part)", unit: unit,
          draws: own.map { min($0, Double.greatestFiniteMagnitude) })
      }
    }
    return (numbers + fitted).filter { column in column.draws.contains { $0 != column.draws[0] } }
  }

  /// The paths with what is independent drawn as a design says: a number by its quantile, a series by
  /// which of its draws it is.
  func redrawn(at design: SensitivityDesign) -> ProjectedScenario {
    var values = [[Double]](repeating: [], count: design.inputCount)
    for index in 0..<design.count {
      for (input, share) in design[index].enumerated() { values[input].append(share) }
    }
    let drawn = Dictionary(
      numbers.indices.map { index in
        (numbers[index].name.value, values[index].map { numbers[index].distribution.quantile($0) })
      }
    ) { first, _ in first }
    let count = context.paths.drawCount
    let orders = Dictionary(
      groups.enumerated().flatMap { index, group in
        let order = values[numbers.count + index].map { min(count - 1, Int($0 * Double(count))) }
        return group.map { ($0, order) }
      }
    ) { first, _ in first }
    return context.model.redrawn(design.count, numbers: drawn, orders: orders, from: context.paths)
  }
}
