import OgiveEvidence
import OgiveText

extension SolveQuestion {
  /// The goal in the unit of the outcome, of which a bare number is; nil for a goal in another measure,
  /// as a percentage is where the outcome is no share.
  func goal(for outcome: CompiledExpression) -> Double? {
    let quantity = wanted.value
    let isBare = quantity.unit == .one && (!quantity.isShare || outcome.unit.isDimensionless)
    if isBare { return quantity.value }
    return quantity.unit.conversionFactor(to: outcome.unit).map { quantity.value * $0 }
  }

  /// Reports a goal that no value could reach: one in another measure, or a probability beyond 0 and 1.
  func check(_ programs: [CompiledExpression], with decoder: inout NodeDecoder) {
    guard let outcome = programs.first else { return }
    guard let goal = goal(for: outcome) else {
      let written = wanted.value.isShare ? "%" : wanted.value.unit.description
      decoder.report(
        .unitMismatch, "the goal is in '\(written)', and the outcome in '\(outcome.unit)'",
        at: placeOfGoal, notes: ["a bare number is taken in the outcome's unit"])
      return
    }
    guard outcome.isProbability, !(0...1).contains(goal) else { return }
    decoder.report(
      .valueOutOfRange,
      "a probability cannot be \(String(String.UnicodeScalarView(writtenGoal)))",
      at: placeOfGoal, notes: ["it lies between 0 % and 100 %"])
  }

  /// What follows the sign '=' behind the outcome.
  private var writtenGoal: Substring.UnicodeScalarView {
    goal.unicodeScalars.dropFirst(outcome.text.unicodeScalars.count + 1).drop { $0 == " " }
  }

  private var placeOfGoal: SourceLocation {
    let end = goal.unicodeScalars.count
    return outcome.location(of: end - writtenGoal.count..<end)
  }
}
