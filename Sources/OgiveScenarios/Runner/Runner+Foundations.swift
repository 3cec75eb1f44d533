extension Runner {
  /// The series that each figure asked about rests on, by its text, in the order of the file.
  var foundations: [String: [String]] {
    var found: [String: [String]] = [:]
    for use in file.questions.flatMap(\.question.uses) {
      let roots = use.expression.syntax.roots(definitions: file.definitions, stocks: file.stocks)
      let subjects = Set(roots.map(\.owner))
      found[use.expression.text] = file.series.map(\.name.value).filter(subjects.contains)
    }
    return found
  }
}
