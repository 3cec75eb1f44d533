internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

extension Runner {
  /// How many draws tell what a share is of.
  private static let wholeDraws = 1000

  /// The other series that the shares of a selection are of; empty where it has none.
  func others(besides series: Series, in selection: EvidenceSelection) -> [Series] {
    guard !selection.shares.isEmpty else { return [] }
    let names = Set(series.whole.map(\.value)).subtracting([series.name.value])
    return file.series.filter { names.contains($0.name.value) }
  }

  /// What the shares of a reading are of, by the fits of the other series.
  func shareBase(of reading: Reading, among fitted: [FittedSeries]) -> ShareBase {
    let facts = reading.selection.shares
    let averages = facts.map { fact in
      ObservationOperator.average(
        Stretch(from: fact.period.startYear, to: fact.period.endYear))
    }
    let dates = Set(averages.flatMap(\.nodes)).sorted()
    var sums = facts.map { _ in [Double](repeating: 0, count: Self.wholeDraws) }
    for part in reading.whole {
      guard
        let own = fitted.first(where: { $0.series == part.series && $0.selection == part.selection }
        )
      else { continue }
      let levels = levels(of: own, at: dates)
      let factor =
        file.units[reading.series.name.value].flatMap { own.unit.conversionFactor(to: $0) } ?? 1
      for (fact, average) in averages.enumerated() {
        for (node, weight) in zip(average.nodes, average.weights) {
          guard let date = dates.firstIndex(of: node) else { continue }
          for draw in 0..<Self.wholeDraws {
            sums[fact][draw] += factor * weight * levels[date, draw]
          }
        }
      }
    }
    return ShareBase(
      facts: facts.map(\.id), includesOwn: reading.series.isPartOfWhole, sums: sums)
  }

  private func levels(of series: FittedSeries, at dates: [Double]) -> DrawTable {
    SeriesProjection(
      of: series.posteriors, weights: series.weights, at: dates, count: Self.wholeDraws,
      random: RandomSource(seed: file.seed).part(RandomPurpose("whole/\(series.name)"))
    ).levels()
  }
}

extension ShareBase {
  /// A base that stands for one before it is known.
  static func unknown(of series: Series, _ selection: EvidenceSelection) -> ShareBase {
    let facts = selection.shares
    return ShareBase(
      facts: facts.map(\.id), includesOwn: series.isPartOfWhole, sums: facts.map { _ in [1, 1] })
  }
}

extension Series {
  /// Whether its shares are of a sum that includes it.
  fileprivate var isPartOfWhole: Bool { whole.contains { $0.value == name.value } }
}
