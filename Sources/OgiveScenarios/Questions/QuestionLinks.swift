import OgiveEvidence

/// What a question may be about: the file it stands in, and the facts.
struct QuestionLinks {
  let draft: ScenarioDraft
  let units: [String: Unit]
  /// Nil where the facts could not be read.
  let book: EvidenceBook?

  /// The series and assumed numbers that an expression rests on, by itself or through definitions and
  /// stocks.
  func roots(of expression: Expression) -> Set<String> {
    var open = Array(expression.syntax.names)
    var seen = Set(open)
    while let name = open.popLast() {
      let behind =
        draft.definitions.filter { $0.name.value == name }.map(\.expression)
        + draft.stocks.filter { $0.name.value == name }.flatMap { [$0.start, $0.rate] }
      let new = behind.reduce(into: Set<String>()) { $0.formUnion($1.syntax.names) }
        .subtracting(seen)
      seen.formUnion(new)
      open += new
    }
    let known = Set(draft.seriesNames + draft.assumptionNames)
    return Set(seen.map { String($0.prefix { $0 != "." }) }).intersection(known)
  }
}
