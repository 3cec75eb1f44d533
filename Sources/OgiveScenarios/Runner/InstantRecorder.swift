internal import OgiveEvidence

/// Notes the instants that expressions ask for, so that the paths can be drawn there.
final class InstantRecorder: ExpressionEnvironment {
  let drawCount = 1
  private(set) var instants: Set<Double> = []

  func column(of name: String, at time: Double) -> [Double] {
    // What is asked at no time of the calendar is a number that time does not change.
    if time > 0 { instants.insert(time) }
    return [.nan]
  }

  /// The instants at which anything in a scenario looks at its series.
  func note(_ scenario: Scenario, asking questions: [NamedQuestion], steps: [Double]) {
    for (question, programs) in zip(questions, scenario.programs) {
      for program in programs {
        note(program, at: question.question.periods.map(\.value.endYear) + steps)
      }
    }
    for check in scenario.checks { note(check, at: steps) }
    for part in scenario.shares.joined() + scenario.fans { note(part, at: steps) }
    for stock in scenario.stocks {
      note(stock.start, at: [stock.begin])
      // What a rate looks at besides the moment: dates that it says itself.
      note(stock.rate, at: steps)
    }
  }

  private func note(_ expression: CompiledExpression, at times: [Double]) {
    let program = expression.program
    if program.staysInTime {
      if program.operations.contains(where: \.reads) { instants.formUnion(times) }
    } else {
      _ = expression.evaluate(at: expression.isPinned ? [0] : times, in: self)
    }
  }
}
