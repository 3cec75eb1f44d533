import OgiveEvidence
import OgiveText

extension ScenarioChecker {
  /// The expressions of a question, as far as they mean what it expects.
  func programs(
    of question: any Question, _ scope: ExpressionCompiler.Scope, with decoder: inout NodeDecoder
  ) -> [CompiledExpression] {
    let programs = question.uses.compactMap { program($0, scope, with: &decoder) }
    if let solve = question as? SolveQuestion, let outcome = programs.first {
      checkGoal(of: solve, outcome, with: &decoder)
    }
    return programs
  }

  /// A goal that no value could reach: a probability beyond 0 and 1.
  private func checkGoal(
    of question: SolveQuestion, _ outcome: CompiledExpression, with decoder: inout NodeDecoder
  ) {
    let goal = question.wanted.value.value
    guard outcome.isProbability, !(0...1).contains(goal) else { return }
    // The goal follows the sign '=' behind the outcome.
    let behind = question.goal.unicodeScalars.dropFirst(
      question.outcome.text.unicodeScalars.count + 1)
    let written = behind.drop { $0 == " " }
    let offset = question.goal.unicodeScalars.count - written.count
    decoder.report(
      .valueOutOfRange, "a probability cannot be \(String(String.UnicodeScalarView(written)))",
      at: question.outcome.location(of: offset..<offset + written.count),
      notes: ["it lies between 0 % and 100 %"])
  }
}
