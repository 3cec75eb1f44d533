import OgiveCurves
import OgiveEvidence
import OgiveText

/// Compiles the expressions of a draft, and checks the units of what its scenarios change.
struct ScenarioChecker {
  let draft: ScenarioDraft
  /// The units of the series whose evidence is usable.
  let units: [String: Unit]
  let time: TimeGrid
  private let numbers: [AssumedNumber]
  let facts: KnownFacts
  /// Names that the file gives to what means nothing: what uses them is not at fault.
  private var unreadable: Set<String>

  init(
    draft: ScenarioDraft, units: [String: Unit], numbers: [AssumedNumber], book: EvidenceBook?,
    time: TimeGrid
  ) {
    self.draft = draft
    self.units = units
    self.time = time
    self.numbers = numbers
    facts = KnownFacts(book, asOf: draft.evidence?.asOf.value)
    let named =
      draft.seriesNames + draft.definitionNames + draft.stockNames
      + draft.numberNames
    unreadable = Set(named).subtracting(units.keys).subtracting(numbers.map(\.name.value))
      .subtracting(draft.definitions.map(\.name.value))
      .subtracting(draft.stocks.map(\.name.value))
  }

  /// What names stand for in a scenario that sets some of them.
  private func scope(settings: [ScenarioSetting]) -> ExpressionCompiler.Scope {
    var definitions: [String: Expression] = [:]
    for definition in draft.definitions where !unreadable.contains(definition.name.value) {
      definitions[definition.name.value] = definition.expression
    }
    for setting in settings {
      guard case .definition(let name) = setting.target else { continue }
      definitions[name] = setting.value.expression
    }
    return ExpressionCompiler.Scope(
      series: units, unreadable: unreadable.subtracting(definitions.keys),
      definitions: definitions,
      stocks: Dictionary(draft.stocks.map { ($0.name.value, $0.unit.value) }) { first, _ in first },
      numbers: Dictionary(
        self.numbers(settings: settings).map { ($0.name.value, $0.unit) }
      ) { first, _ in first },
      facts: facts, time: time)
  }

  /// The assumed numbers of a scenario that sets some of them to distributions of its own.
  private func numbers(settings: [ScenarioSetting]) -> [AssumedNumber] {
    settings.compactMap(\.value.number).reduce(into: numbers) { numbers, number in
      if let known = numbers.firstIndex(where: { $0.name.value == number.name.value }) {
        numbers[known] = number
      } else {
        numbers.append(number)
      }
    }
  }

  /// Reports what is wrong with the definitions, each but once: whatever uses a faulty one is then
  /// taken for sound.
  mutating func checkDefinitions(with decoder: inout NodeDecoder) {
    for definition in draft.definitions where !unreadable.contains(definition.name.value) {
      let result = ExpressionCompiler.compile(
        definition.expression, called: definition.name.value, in: scope(settings: []))
      guard case .failure(let failure) = result else { continue }
      decoder.report(failure.diagnostics)
      unreadable.formUnion(failure.broken)
      unreadable.insert(definition.name.value)
    }
  }

  /// The assumed numbers of a scenario, held at a figure where it sets one.
  private func held(
    _ merged: MergedScenario, _ scope: ExpressionCompiler.Scope, with decoder: inout NodeDecoder
  ) -> [AssumedNumber] {
    let events = merged.events
    return numbers(settings: merged.settings).map { number in
      let setting = merged.settings.last { $0.target == .definition(number.name.value) }
      guard let expression = setting?.value.expression,
        case .success(let program) = ExpressionCompiler.compile(
          expression, called: number.name.value, in: scope)
      else { return number }
      var held = number
      if let value = program.constant {
        let factor = program.unit == .one ? 1 : program.unit.conversionFactor(to: number.unit) ?? 1
        held.distribution = .constant(value * factor)
      } else if let event = events.first(where: { $0.drawnNames.contains(number.name.value) }) {
        decoder.report(
          .invalidEvent,
          "the event '\(event.id.value)' draws '\(number.name.value)', which is set to an expression here",
          at: expression.location, notes: ["set it to a figure or a distribution"])
      }
      return held
    }
  }

  /// The scenario with its expressions compiled.
  func scenario(_ merged: MergedScenario, with decoder: inout NodeDecoder) -> Scenario {
    let scope = scope(settings: merged.settings)
    let programs = draft.questions.map {
      let programs = $0.question.uses.compactMap { program($0, scope, with: &decoder) }
      ($0.question as? any QuestionKind)?.check(programs, with: &decoder)
      return programs
    }
    for setting in merged.settings {
      guard case .definition = setting.target, let value = setting.value.expression else {
        continue
      }
      if case .failure(let error) = ExpressionCompiler.compile(value, in: scope) {
        decoder.report(error.diagnostics)
      }
    }
    let numbers = held(merged, scope, with: &decoder) + merged.events.flatMap(\.numbers)
    for event in merged.events {
      checkUnit(of: event, with: &decoder)
      checkEffect(of: event, with: &decoder)
      checkFigures(of: event, numbers, with: &decoder)
      checkMeasures(of: event, numbers, with: &decoder)
    }
    for setting in merged.settings { checkEffect(of: setting, with: &decoder) }
    let overrides = merged.settings.compactMap { override($0, scope, with: &decoder) }
    var asking = scope
    asking.isCheck = true
    let checks = draft.checks.compactMap {
      program(
        ExpressionUse(expression: $0.that, expectation: .anyCondition), asking, with: &decoder)
    }
    let stocks = draft.stocks.compactMap { compiled($0, scope, with: &decoder) }
    let parts = draft.notebook.shares.map { shares($0.names, $0.chart, scope, with: &decoder) }
    let fans = fans(scope, with: &decoder)
    let all =
      (programs + parts + [fans]).flatMap { $0 } + checks + stocks.flatMap { [$0.start, $0.rate] }
    return Scenario(
      name: merged.name, title: merged.title, extends: merged.extends,
      settings: merged.settings, events: merged.events, programs: programs, checks: checks,
      shares: parts, fans: fans,
      stocks: stocks, overrides: overrides, numbers: numbers + Self.ranges(of: all))
  }

  /// The numbers that expressions draw themselves, each but once.
  private static func ranges(of programs: [CompiledExpression]) -> [AssumedNumber] {
    programs.flatMap(\.ranges).reduce(into: []) { found, number in
      if !found.contains(where: { $0.name.value == number.name.value }) { found.append(number) }
    }
  }

  func program(
    _ use: ExpressionUse, _ scope: ExpressionCompiler.Scope, with decoder: inout NodeDecoder
  ) -> CompiledExpression? {
    switch ExpressionCompiler.compile(use.expression, in: scope) {
    case .failure(let error):
      decoder.report(error.diagnostics)
      return nil
    case .success(let program):
      return meets(use, program, with: &decoder) ? program : nil
    }
  }

  /// Whether the expression has the kind of value that the question expects.
  private func meets(
    _ use: ExpressionUse, _ program: CompiledExpression, with decoder: inout NodeDecoder
  ) -> Bool {
    let place = use.expression.location
    switch use.expectation {
    case .number:
      if !program.isCondition { return true }
      decoder.report(.invalidExpression, "expected a number, found a condition", at: place)
    case .settledNumber:
      if !program.isCondition, program.isPinned, program.isSettled { return true }
      decoder.report(
        .invalidExpression, "expected one number for all draws, at a date that it says", at: place,
        notes: ["write P(channels @ 2022-12 >= 6亿), p50(…) or mean(…)"])
    case .condition, .pinnedCondition, .anyCondition:
      guard program.isCondition else {
        decoder.report(
          .invalidExpression, "expected a condition, found a number", at: place,
          notes: ["a condition compares, as in channels > douyin"])
        return false
      }
      guard use.expectation != .anyCondition else { return true }
      if program.isPinned == (use.expectation == .pinnedCondition) { return true }
      if program.isPinned {
        decoder.report(
          .invalidExpression, "the condition is about fixed dates, so nothing can cross", at: place,
          notes: ["leave out '@ period'"])
      } else {
        decoder.report(
          .invalidExpression, "the condition does not say when", at: place,
          notes: ["write the date with @, as in channels @ 2022-12 >= 6亿"])
      }
    }
    return false
  }
}
