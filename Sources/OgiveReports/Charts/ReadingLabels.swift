/// What the further readings of ambiguous facts are called where there is little room: `as average`, and
/// with several facts `minutes average`.
struct ReadingLabels {
  /// How each fact is read where all are read in the first of their ways.
  private let usual: [String: String]
  private let facts: [String]

  /// The labels of all further readings, as scenarios name them: every combination but the first.
  init(_ readings: [String]) {
    let parts = readings.flatMap(Self.parts)
    var facts: [String] = []
    for part in parts where !facts.contains(part.fact) { facts.append(part.fact) }
    self.facts = facts
    usual = Dictionary(
      facts.map { fact in
        let kinds = parts.filter { $0.fact == fact }.map(\.kind)
        // Among all combinations each way is as frequent; the first combination is not among them.
        let rarest = kinds.min { a, b in
          kinds.count { $0 == a } < kinds.count { $0 == b }
        }
        return (fact, rarest ?? "")
      }
    ) { first, _ in first }
  }

  /// What a reading is called.
  func label(of reading: String) -> String {
    let parts = Self.parts(of: reading)
    guard parts.count > 1 else { return parts.first.map { "as \($0.kind)" } ?? reading }
    let unusual = parts.filter { $0.kind != usual[$0.fact] }
    if unusual.count == parts.count, parts.allSatisfy({ $0.kind == parts[0].kind }) {
      return (parts.count == 2 ? "both " : "all ") + parts[0].kind
    }
    return unusual.map { "\(ownWords(of: $0.fact)) \($0.kind)" }.joined(separator: ", ")
  }

  /// The words of a fact's name that not all of the names have.
  private func ownWords(of fact: String) -> String {
    let others = facts.map { Set($0.split(separator: "-")) }
    let own = fact.split(separator: "-").filter { word in
      !others.allSatisfy { $0.contains(word) }
    }
    return own.isEmpty ? fact : own.joined(separator: "-")
  }

  private static func parts(of reading: String) -> [(fact: String, kind: String)] {
    let parts: [Substring] = reading.replacing(", ", with: "\n").split(separator: "\n")
    return parts.compactMap { part -> (fact: String, kind: String)? in
      guard let mark = part.firstRange(of: " as ") else { return nil }
      return (
        String(part.prefix(upTo: mark.lowerBound)), String(part.suffix(from: mark.upperBound))
      )
    }
  }
}
