internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// The orders that put the draws of numbers and of each series beside each other as the correlations
  /// say, and the draws of the numbers as the file assumes them.
  struct Coupling {
    var numbers: [String: [Double]]
    /// For a number whose draws are paired anew, which of them stands at each place.
    var numberOrders: [String: [Int]]
    /// The same for series.
    var orders: [String: [Int]]
  }

  /// The assumed numbers beside the series of one variant.
  ///
  /// - Parameter names: The series' names, in the order of the projections.
  func coupling(of names: [String], _ projections: SeriesProjections) -> Coupling {
    var coupling = Coupling(numbers: assumedNumbers, numberOrders: [:], orders: [:])
    let table = CorrelationTable(file.correlations)
    let origin = file.evidence.asOf.value.adding(days: 1).decimalYear
    let columns = table.names.map { name -> [Double] in
      let pieces = name.split(separator: ".").map(String.init)
      guard pieces.count == 2, let index = names.firstIndex(of: pieces[0]) else {
        return coupling.numbers[name] ?? []
      }
      return pieces[1] == "capacity"
        ? projections.capacities(of: index)
        : projections.curveGrowths(of: index, at: origin)
    }
    let random = RandomSource(seed: file.seed).part(RandomPurpose("correlate"))
    guard !columns.isEmpty,
      let couple = try? RankCoupling(spearman: table.matrix, order: table.names.count),
      let orders = try? couple.orders(
        of: columns, purposes: table.names.map { RandomPurpose($0) }, random: random)
    else { return coupling }
    for (name, order) in zip(table.names, orders) {
      if let draws = coupling.numbers[name] {
        coupling.numbers[name] = order.map { draws[$0] }
        coupling.numberOrders[name] = order
      } else {
        // Players come from one draw together, so that all go with the one that is named.
        let series = names.firstIndex(of: name.owner)
        let players = series.map { projections.players(with: $0) } ?? []
        let moved = players.isEmpty ? [series].compactMap { $0 } : players
        for index in moved { coupling.orders[names[index]] = order }
      }
    }
    return coupling
  }

  /// The draws of every number of a scenario, by its name: in every scenario from the same chances.
  func numbers(of scenario: Scenario, _ coupling: Coupling) -> [String: [Double]] {
    let assumed = Dictionary(file.numbers.map { ($0.name.value, $0) }) { first, _ in first }
    return Dictionary(
      scenario.numbers.map { number in
        let name = number.name.value
        if assumed[name]?.distribution == number.distribution, let known = coupling.numbers[name] {
          return (name, known)
        }
        let draws = draws(of: number)
        return (name, coupling.numberOrders[name].map { $0.map { draws[$0] } } ?? draws)
      }
    ) { first, _ in first }
  }

  /// The draws of every assumed number, by its name: the same in every scenario and under every variant.
  private var assumedNumbers: [String: [Double]] {
    Dictionary(file.numbers.map { ($0.name.value, draws(of: $0)) }) { first, _ in first }
  }

  /// The chances of a number depend on its name alone.
  private func draws(of number: AssumedNumber) -> [Double] {
    let name = number.name.value
    let content = ContentText.of(number.distribution)
    return holdingDraws {
      Self.joined(["draws of \(name)", content, String(file.seed), String($0)])
    } first: {
      Array($0.prefix(drawCount))
    } make: {
      RandomSource(seed: file.seed)
        .uniforms(RandomPurpose("assume/\(name)"), count: drawCount)
        .map { number.distribution.quantile($0) }
    }
  }
}
