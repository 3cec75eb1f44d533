internal import OgiveInference

extension Runner {
  /// What the scenario of a step was at last but for some priors; in a whole run nothing.
  func lastScenario(_ step: RunStep) -> KeptScenario? {
    guard let last else { return nil }
    return Self.lastKey(of: step).flatMap { last.held($0) } as? KeptScenario
  }

  /// Whether what is told of some figures is what it was before priors changed.
  func isUnchanged(_ reads: (String) -> Bool) -> Bool {
    guard let last, last.parts.contains(.draws), areSeriesApart else { return false }
    return !last.changed.contains(where: reads)
  }

  /// Whether nothing that is drawn of one series depends on another.
  private var areSeriesApart: Bool {
    file.stocks.isEmpty && file.correlations.isEmpty && file.competition == nil
      && file.scenarios.flatMap(\.events).allSatisfy(\.measures.isEmpty)
  }

  /// The answers to a question that takes long, as they were at last in a scenario.
  func lastAnswer(to question: Int, in own: ScenarioName) throws -> [AnswerRow]? {
    guard let last, takesLong(question) else { return nil }
    guard let rows = answerKey(of: question, own).flatMap({ last.held($0) }) as? [AnswerRow] else {
      throw NoPreview()
    }
    last.note(.answers)
    return rows
  }

  /// Holds what a scenario came to for previews after edits of priors, and its answers that take long for
  /// those after other edits.
  func remember(_ kept: KeptScenario, of step: RunStep, in own: ScenarioName) {
    remember(kept, of: step)
    for (question, rows) in kept.answers.enumerated() where takesLong(question) {
      if let key = answerKey(of: question, own) { store.hold(rows, key) }
    }
  }

  /// The sweep that a preview shows: as it was at last where it would have to be made.
  ///
  /// - Throws: `NoPreview` where the preview would leave nothing out that takes long.
  func previewed(
    _ sweep: KeptSweep?, isAsked: Bool, isCaseOpen: Bool
  ) throws -> KeptSweep? {
    if isAsked, sweep == nil { return try lastSweep() }
    guard isCaseOpen && hasLongQuestions || last?.parts.isEmpty == false else { throw NoPreview() }
    return sweep
  }

  private func lastSweep() throws -> KeptSweep {
    guard let sweep = sweepKey.flatMap({ last?.held($0) }) as? KeptSweep else { throw NoPreview() }
    last?.note(.sweep)
    return sweep
  }

  /// Holds the sweep for previews after other edits.
  func rememberSweep(_ sweep: KeptSweep) {
    if let sweepKey { store.hold(sweep, sweepKey) }
  }

  /// Whether a preview leaves some of the questions as they were.
  private var hasLongQuestions: Bool { file.questions.indices.contains(where: takesLong) }

  private func takesLong(_ question: Int) -> Bool {
    (file.questions[question].question as? any QuestionKind)?.takesLong == true
  }

  private func answerKey(of question: Int, _ own: ScenarioName) -> String? {
    Self.joined(["last answer", own.description, ContentText.of(file.questions[question])])
  }

  private var sweepKey: String? {
    file.sweep.isEmpty ? nil : Self.joined(["last sweep", ContentText.of(file.sweep)])
  }
}
