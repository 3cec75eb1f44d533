internal import OgiveEvidence
internal import OgiveInference

extension Runner {
  /// Every check in every projected case, check by check and then case by case.
  ///
  /// - Parameter holdouts: For each case what fits say of facts hidden from them.
  func checkRows(
    _ cases: [ScenarioProjection], _ holdouts: [Holdout], _ calendar: RunCalendar
  ) async throws -> [CheckRow] {
    let levels = coverageLevels
    let known = zip(cases, holdouts).map { own, holdout in
      own.paths.knowing(levels.map { (Coverage.name(at: $0), holdout.coverage(at: $0)) })
    }
    return try await parallel(file.checks.count * cases.count) { index in
      let own = cases[index % cases.count]
      let paths = known[index % cases.count]
      let check = file.checks[index / cases.count]
      let program = own.model.scenario.checks[index / cases.count]
      let (held, failing) = held(program, in: paths, calendar)
      return CheckRow(
        check: check.id.value, scenario: paths.name, that: program.text,
        level: check.level.rawValue,
        held: held, failsAt: failing?.lastDay.description ?? "")
    }
  }

  /// In which share of draws a condition holds where it holds least, and the first step at which it
  /// does not in every draw.
  private func held(
    _ program: CompiledExpression, in paths: ProjectedScenario, _ calendar: RunCalendar
  ) -> (held: Double, failing: CalendarPeriod?) {
    let times = program.isPinned ? [0] : calendar.steps.map(\.endYear)
    let held = program.evaluate(at: times, in: paths).map { truths in
      Double(truths.count { $0 != 0 }) / Double(truths.count)
    }
    let failing = program.isPinned ? nil : zip(calendar.steps, held).first { $0.1 < 1 }?.0
    return (held.min() ?? 1, failing)
  }
}
