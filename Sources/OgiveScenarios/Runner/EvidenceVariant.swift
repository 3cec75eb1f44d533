internal import OgiveEvidence

/// One way to read the facts that can be read in several.
struct EvidenceVariant: Sendable {
  /// Each such fact and how it is read here, in the order of the file.
  let readings: [ChosenReading]
  /// The facts as they are read here.
  let book: EvidenceBook
  /// Whether it is the first: what the notebook's prose speaks of.
  let isFirst: Bool

  /// Every combination of the readings, the first of each first.
  static func all(_ readings: [FactReading], in book: EvidenceBook) -> [EvidenceVariant] {
    combinations(of: readings).enumerated().map { index, readings in
      EvidenceVariant(
        readings: readings,
        book: readings.reduce(book) { $0.reading($1.fact, as: $1.kind) }, isFirst: index == 0)
    }
  }

  /// How a scenario's name tells each combination of the readings, in order.
  static func told(of readings: [FactReading]) -> [[ChosenReading]] {
    combinations(of: readings).enumerated().map { $0 == 0 ? [] : $1 }
  }

  /// Every combination of the facts that are read by themselves; what is read with one follows it.
  private static func combinations(
    of readings: [FactReading]
  ) -> [[ChosenReading]] {
    let own = readings.filter { $0.leader == nil }
    let choices = own.reduce([[:]]) { combinations, reading in
      combinations.flatMap { known in
        reading.kinds.indices.map { place in
          known.merging([reading.fact.value: place]) { _, new in new }
        }
      }
    }
    return choices.map { choice in
      readings.map { reading in
        let place = choice[reading.leader?.value ?? reading.fact.value] ?? 0
        return ChosenReading(reading.fact.value, as: reading.kinds[place])
      }
    }
  }

  /// What a scenario's name tells of this reading: nothing of the first.
  var told: [ChosenReading] { isFirst ? [] : readings }

  /// The readings in words: `channels-dau-2021 as average`.
  var name: String { readings.description }

  /// How some facts are read.
  func readings(of facts: [Fact]) -> [ChosenReading] {
    let ids = Set(facts.map(\.id))
    return readings.filter { ids.contains($0.fact) }
  }
}
