internal import OgiveEvidence

/// One way to read the facts that can be read in several.
struct EvidenceVariant: Sendable {
  /// Each such fact and how it is read here, in the order of the file.
  let readings: [(fact: String, kind: PeriodKind)]
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

  /// What is added to a scenario's name under each combination of the readings, in order.
  static func suffixes(of readings: [FactReading]) -> [String] {
    combinations(of: readings).enumerated().map { suffix(of: $1, isFirst: $0 == 0) }
  }

  /// Every combination of the facts that are read by themselves; what is read with one follows it.
  private static func combinations(
    of readings: [FactReading]
  ) -> [[(fact: String, kind: PeriodKind)]] {
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
        return (reading.fact.value, reading.kinds[place])
      }
    }
  }

  /// What is added to a scenario's name under this reading; nothing under the first.
  var suffix: String { Self.suffix(of: readings, isFirst: isFirst) }

  private static func suffix(
    of readings: [(fact: String, kind: PeriodKind)], isFirst: Bool
  ) -> String {
    isFirst || readings.isEmpty ? "" : " (\(name(of: readings)))"
  }

  /// The readings in words: `channels-dau-2021 as average`.
  var name: String { Self.name(of: readings) }

  /// The readings of some facts in words.
  func name(of facts: [Fact]) -> String {
    let ids = Set(facts.map(\.id))
    return Self.name(of: readings.filter { ids.contains($0.fact) })
  }

  private static func name(of readings: [(fact: String, kind: PeriodKind)]) -> String {
    readings.map { "\($0.fact) as \($0.kind.rawValue)" }.joined(separator: ", ")
  }
}
