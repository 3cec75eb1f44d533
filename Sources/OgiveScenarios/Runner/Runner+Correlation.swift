internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// The draws of the assumed numbers, and the order that puts each series' draws beside them as the
  /// correlations say.
  struct Coupling {
    var numbers: [String: [Double]]
    var orders: [String: [Int]]
  }

  /// The assumed numbers beside the series of one variant.
  ///
  /// - Parameter names: The series' names, in the order of the projections.
  func coupling(of names: [String], _ projections: [SeriesProjection]) -> Coupling {
    var coupling = Coupling(numbers: assumedNumbers, orders: [:])
    let table = CorrelationTable(file.correlations)
    let origin = file.evidence.asOf.value.adding(days: 1).decimalYear
    let columns = table.names.map { name -> [Double] in
      let pieces = name.split(separator: ".").map(String.init)
      guard pieces.count == 2, let index = names.firstIndex(of: pieces[0]) else {
        return coupling.numbers[name] ?? []
      }
      return pieces[1] == "capacity"
        ? projections[index].capacities : projections[index].curveGrowths(at: origin)
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
      } else {
        coupling.orders[name.owner] = order
      }
    }
    return coupling
  }

  /// The draws of every assumed number, by its name: the same in every scenario and under every variant.
  private var assumedNumbers: [String: [Double]] {
    let random = RandomSource(seed: file.seed)
    return Dictionary(
      file.numbers.map { number in
        let purpose = RandomPurpose("assume/\(number.name.value)")
        return (
          number.name.value,
          random.uniforms(purpose, count: file.draws).map { number.distribution.quantile($0) }
        )
      }
    ) { first, _ in first }
  }
}
