internal import OgiveEvidence

/// Notes the instants that expressions ask for, so that the paths can be drawn there.
final class InstantRecorder: ExpressionEnvironment {
  let drawCount = 1
  private(set) var instants: Set<Double> = []

  func column(of name: String, at time: Double) -> [Double] {
    instants.insert(time)
    return [.nan]
  }

  /// The instants at which the questions of a scenario look at their series.
  func note(_ question: any Question, _ programs: [CompiledExpression], steps: [Double]) {
    for program in programs {
      let times = program.isPinned ? [0] : question.periods.map(\.value.endYear) + steps
      for time in times { _ = program.evaluate(at: time, in: self) }
    }
  }
}
