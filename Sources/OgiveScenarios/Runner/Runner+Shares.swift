internal import OgiveEvidence
internal import OgiveNumerics

extension Runner {
  /// What the share charts of the notebook show: at the end of every step the parts of the first scenario.
  ///
  /// A draw counts where no part is negative and their sum is above zero; a step where no draw counts is
  /// left out.
  func shareRows(_ first: ProjectedScenario, _ calendar: RunCalendar) -> [ShareRow] {
    zip(file.notebook.shares, file.scenarios[0].shares).flatMap { chart, programs in
      let parts = programs.map { $0.evaluate(at: calendar.steps.map(\.endYear), in: first) }
      return calendar.steps.enumerated().flatMap { index, step -> [ShareRow] in
        let shares = Self.shares(of: parts.map { $0[index] })
        guard !shares.isEmpty, !shares[0].isEmpty else { return [] }
        return zip(chart.names, shares).map { name, draws in
          let ends = Quantile.values(of: draws, levels: [0.05, 0.95])
          return ShareRow(
            parts: chart.names, scenario: first.name, of: name, targetEndDate: step.lastDay,
            mean: draws.reduce(0, +) / Double(draws.count), low: ends[0], high: ends[1])
        }
      }
    }
  }

  /// Each part's share in the sum, in the draws that count.
  private static func shares(of parts: [[Double]]) -> [[Double]] {
    guard let count = parts.first?.count else { return [] }
    var shares = parts.map { _ in [Double]() }
    for draw in 0..<count {
      let sum = parts.reduce(0) { $0 + $1[draw] }
      guard sum > 0, sum.isFinite, parts.allSatisfy({ $0[draw] >= 0 }) else { continue }
      for part in parts.indices { shares[part].append(parts[part][draw] / sum) }
    }
    return shares
  }
}
