internal import OgiveEvidence

extension Runner {
  /// The assumed numbers, told as the fitted parameters are, by their distributions; then those that a
  /// scenario draws otherwise, or for its events alone.
  var numberRows: [ParameterRow] {
    var told: [AssumedNumber] = []
    var rows: [ParameterRow] = []
    let own = file.scenarios.flatMap { scenario in
      scenario.numbers.filter { !$0.isConstant }.map { (scenario.name.value, $0) }
    }
    for (scenario, number) in file.numbers.map({ ("", $0) }) + own {
      let known = told.filter { $0.name.value == number.name.value }
      guard !known.contains(where: { $0.distribution == number.distribution }) else { continue }
      told.append(number)
      rows.append(row(of: number, in: known.isEmpty ? "" : scenario))
    }
    return rows
  }

  private func row(of number: AssumedNumber, in scenario: String) -> ParameterRow {
    let quantiles = ParameterRow.levels.map { number.distribution.quantile($0) }
    let spread = (1..<200).map { number.distribution.quantile(Double($0) / 200) }
    let mean = spread.reduce(0, +) / Double(spread.count)
    let variance =
      spread.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(spread.count)
    return ParameterRow(
      series: number.name.value, reading: scenario, curve: "assumed", weight: 1,
      parameter: number.name.value, unit: number.unit.description, estimate: quantiles[2],
      standardDeviation: variance.squareRoot(), quantiles: quantiles,
      diagnostics: .init(convergence: nil, effectiveSize: Double(file.draws), weightShape: nil),
      origin: "assumed: \(number.because)")
  }
}

extension AssumedNumber {
  /// Whether it is the same in every draw.
  var isConstant: Bool {
    if case .constant = distribution { true } else { false }
  }
}
