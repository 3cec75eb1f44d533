import OgiveInference
internal import OgiveNumerics
import OgiveText

/// Holds the correlations of a file against what they correlate.
struct CorrelationLinks {
  let draft: ScenarioDraft

  /// What may be correlated: numbers, and one quantity of a series.
  private var known: [String] {
    draft.numberNames
      + draft.seriesNames.flatMap { ["\($0).capacity", "\($0).growth"] }
  }

  /// Reports names that mean nothing, series of which two quantities would be moved at once, and
  /// correlations that cannot all be.
  func check(with decoder: inout NodeDecoder) {
    var moved: [String: String] = [:]
    for name in draft.correlations.flatMap(\.of) where !known.contains(name.value) {
      decoder.reportUnknown(
        .unknownReference, "assumption", name.value, among: known, at: name.location)
    }
    for name in ofDraws.flatMap(\.of) {
      guard known.contains(name.value) else { continue }
      let series = name.value.owner
      let isPlayer = draft.competition?.players.contains { $0.value == series } == true
      let owner = isPlayer ? "competition" : series
      if let other = moved[owner], other != name.value {
        decoder.report(
          .invalidDistribution, "'\(name.value)' and '\(other)' come from one fit together",
          at: name.location,
          notes: [
            isPlayer
              ? "the players of a competition are fitted jointly: correlate one quantity of one of them, or "
                + "their capacities alone"
              : "correlate one quantity of each series"
          ])
      }
      moved[owner] = name.value
    }
    guard !decoder.hasErrors else { return }
    for correlations in [ofDraws, ofPriors] { report(impossible: correlations, with: &decoder) }
  }

  /// Those of what players that are fitted jointly can have: part of what is believed before the facts.
  private var ofPriors: [RankCorrelation] { draft.correlations.filter(isOfPlayers) }

  /// The others, by which draws are put beside each other.
  var ofDraws: [RankCorrelation] { draft.correlations.filter { !isOfPlayers($0) } }

  private func isOfPlayers(_ correlation: RankCorrelation) -> Bool {
    let players = Set(draft.competition?.players.map(\.value) ?? [])
    return Set(correlation.of.map(\.value)).count > 1
      && correlation.of.allSatisfy {
        $0.value.hasSuffix(".capacity") && players.contains($0.value.owner)
      }
  }

  /// How what is believed of the players' capacities goes together; nil where the file does not say.
  func capacities(with decoder: inout NodeDecoder) -> CapacityCorrelation? {
    guard let first = ofPriors.first?.of.first else { return nil }
    let table = CorrelationTable(ofPriors)
    do throws(SolverError) {
      return try CapacityCorrelation(of: table.names.map(\.owner), spearman: table.matrix)
    } catch {
      decoder.report(
        .invalidDistribution,
        "one of these capacities would follow from the others without any doubt",
        at: first.location, notes: ["give a 'rank' between -1 and 1"])
      return nil
    }
  }

  private func report(
    impossible correlations: [RankCorrelation], with decoder: inout NodeDecoder
  ) {
    let table = CorrelationTable(correlations)
    guard let first = correlations.first?.of.first,
      let coupling = try? RankCoupling(spearman: table.matrix, order: table.names.count),
      coupling.correlations.distance > 1e-6
    else { return }
    let order = table.names.count
    let changes = (0..<order).flatMap { row in
      (0..<row).compactMap { column -> String? in
        let (given, found) = (
          table.matrix[row * order + column], coupling.correlations.matrix[row * order + column]
        )
        guard (given - found).magnitude > 5e-4 else { return nil }
        let number = { (value: Double) in DecimalText.shortest(value, significantDigits: 3) }
        return
          "\(table.names[column]), \(table.names[row]): \(number(found)) instead of \(number(given))"
      }
    }
    decoder.warn(
      .correlationsAdjusted,
      "these correlations cannot all be: the nearest ones that can are taken",
      at: first.location, notes: changes)
  }
}
