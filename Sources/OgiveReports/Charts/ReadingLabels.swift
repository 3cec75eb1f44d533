internal import OgiveEvidence
internal import OgiveScenarios

/// What the further readings of ambiguous facts are called where there is little room: `as average`, and
/// with several facts `minutes average`.
struct ReadingLabels {
  /// How each fact is read where all are read in the first of their ways.
  private let usual: [String: PeriodKind]
  private let facts: [String]

  /// The labels of all further readings: every combination but the first.
  init(_ readings: [[ChosenReading]]) {
    let parts = readings.flatMap { $0 }
    var facts: [String] = []
    for part in parts where !facts.contains(part.fact) { facts.append(part.fact) }
    self.facts = facts
    usual = Dictionary(
      facts.compactMap { fact in
        let kinds = parts.filter { $0.fact == fact }.map(\.kind)
        // Among all combinations each way is as frequent; the first combination is not among them.
        return kinds.min { a, b in
          kinds.count { $0 == a } < kinds.count { $0 == b }
        }.map { (fact, $0) }
      }
    ) { first, _ in first }
  }

  /// What a reading is called.
  func label(of reading: [ChosenReading]) -> Phrase {
    let kinds = reading.map { Phrase($0.kind.words) }
    guard reading.count > 1 else {
      return kinds.first.map { Phrase("as \($0.english)", "按\($0.chinese)") } ?? Phrase("", "")
    }
    let changed = reading.filter { $0.kind != usual[$0.fact] }
    // Facts that are read alike have but one way besides the first: nothing tells it from the usual one.
    let unusual = changed.isEmpty ? reading : changed
    if unusual.count == reading.count, Set(reading.map(\.kind)).count == 1 {
      return Phrase(
        (reading.count == 2 ? "both " : "all ") + kinds[0].english, "均按\(kinds[0].chinese)")
    }
    return unusual.map { chosen in
      let kind = Phrase(chosen.kind.words)
      let fact = ownWords(of: chosen.fact)
      return Phrase("\(fact) \(kind.english)", "\(fact) \(kind.chinese)")
    }.joined(.listComma)
  }

  /// The words of a fact's name that not all of the names have.
  private func ownWords(of fact: String) -> String {
    let others = facts.map { Set($0.split(separator: "-")) }
    let own = fact.split(separator: "-").filter { word in
      !others.allSatisfy { $0.contains(word) }
    }
    return own.isEmpty ? fact : own.joined(separator: "-")
  }
}
