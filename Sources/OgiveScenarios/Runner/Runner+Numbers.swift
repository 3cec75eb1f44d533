internal import OgiveEvidence

extension Runner {
  /// The assumed numbers, told as the fitted parameters are, by their distributions; then those that a
  /// scenario draws otherwise, or for its events alone.
  ///
  /// - Parameter scenarios: With what facts make of their numbers.
  func numberRows(of scenarios: [Scenario]) -> [ParameterRow] {
    var told: [AssumedNumber] = []
    var rows: [ParameterRow] = []
    let own = scenarios.flatMap { scenario in
      scenario.numbers.filter { !$0.isConstant }.map { (scenario.name.value, $0) }
    }
    // What facts make of an assumption takes its place.
    let assumed = file.numbers.map { number in
      own.first { $0.1.name == number.name && $0.1.isMeasured }?.1 ?? number
    }
    for (scenario, number) in assumed.map({ ("", $0) }) + own {
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
      series: number.name.value, reading: scenario,
      curve: number.isMeasured ? "estimated" : "assumed",
      weight: 1,
      parameter: number.name.value, unit: number.unit.description, estimate: quantiles[2],
      standardDeviation: variance.squareRoot(), quantiles: quantiles,
      diagnostics: .init(convergence: nil, effectiveSize: Double(drawCount), weightShape: nil),
      origin: "assumed: \(number.because.plain)")
  }
}

extension AssumedNumber {
  /// Whether facts had their say.
  var isMeasured: Bool {
    if case .measured = distribution { true } else { false }
  }

  /// Whether it is the same in every draw.
  var isConstant: Bool {
    if case .constant = distribution { true } else { false }
  }
}
