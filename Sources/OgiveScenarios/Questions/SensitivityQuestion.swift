public import OgiveEvidence
internal import OgiveNumerics
import OgiveText

/// What moves a figure: which of the assumptions and fits account for its variance, at one date after
/// another.
public struct SensitivityQuestion: QuestionKind {
  /// How it is told.
  public enum Kind: String, Sendable, CaseIterable {
    /// First and total indices of what is independent: assumed numbers, and each series' whole fit.
    case sobol
    /// Fair shares of what is correlated: assumed numbers, and the level, growth and capacity of each
    /// series, in the variance of the figure's normal scores.
    case shapley
    /// The median where an input is in its lowest tenth, and where it is in its highest.
    case tornado
  }

  public var kind: Kind
  public var of: Expression
  public var at: [Located<CalendarPeriod>]

  static let card = QuestionCard(
    key: "sensitivity",
    example: "drivers: {sensitivity: sobol, of: channels, at: each year}",
    keys: [
      BlockKey(
        "sensitivity", "sobol, shapley or tornado", .choice(Kind.allCases.map(\.rawValue))),
      BlockKey("of", "a series, definition or expression", .expression, isRequired: true),
      BlockKey(
        "at", "the periods at whose ends it is asked, or each year", .periods, isRequired: true),
    ])

  static func decode(
    _ block: Block, time: TimeGrid?, with decoder: inout NodeDecoder
  ) -> (any Question)? {
    let kind = decoder.choice(block["sensitivity"], "kind", among: Kind.allCases.map(\.rawValue))
      .flatMap { Kind(rawValue: $0) }
    let of = decoder.expression(block["of"])
    let at = decoder.periods(block["at"], in: time)
    guard let kind, let of, !at.isEmpty else { return nil }
    return Self(kind: kind, of: of, at: at)
  }

  func linked(_ links: QuestionLinks, with decoder: inout NodeDecoder) -> (any Question)? {
    let roots = links.roots(of: of)
    let together = links.draft.correlations.first { correlation in
      Set(correlation.of.map(\.value.owner)).intersection(roots).count > 1
    }
    if kind == .sobol, let correlation = together {
      decoder.report(
        .invalidQuestion, "Sobol indices are for independent inputs, and this file correlates some",
        at: of.location,
        notes: [
          "ask for shapley",
          "correlated: \(correlation.of.map(\.value).joined(separator: ", "))",
        ])
      return nil
    }
    return self
  }

  var isAboutPaths: Bool { false }

  var takesLong: Bool { true }

  public var uses: [ExpressionUse] { [ExpressionUse(expression: of, expectation: .number)] }

  public var periods: [Located<CalendarPeriod>] { at }

  public func answers(_ statistic: Placeholder.Statistic) -> Bool { false }

  public func answer(in context: AnswerContext) -> [AnswerRow] {
    let inputs = SensitivityInputs(of: context.programs[0], in: context)
    let rows =
      switch kind {
      case .sobol: sobol(inputs, context)
      case .shapley: shapley(inputs, context)
      case .tornado: tornado(inputs, context)
      }
    return at.flatMap { period in rows(period.value) }
  }

  private typealias Rows = (CalendarPeriod) -> [AnswerRow]

  /// How many base rows of a design are evaluated.
  private static let baseCount = 1024

  private func sobol(_ inputs: SensitivityInputs, _ context: AnswerContext) -> Rows {
    let names = inputs.independent
    guard !names.isEmpty else { return { _ in [] } }
    let random = context.random.part(RandomPurpose("sensitivity"))
    let design = SensitivityDesign(
      baseCount: Self.baseCount, inputCount: names.count, random: random)
    let paths = inputs.redrawn(at: design)
    return { period in
      let outputs = context.programs[0].evaluate(at: period.endYear, in: paths)
      let indices = SobolIndices(of: outputs, in: design, random: random)
      return names.indices.flatMap { index in
        [("first", indices.first[index]), ("total", indices.total[index])].map { kind, found in
          row("\(kind)(\(names[index]))", found, period, context)
        }
      }
    }
  }

  private func shapley(_ inputs: SensitivityInputs, _ context: AnswerContext) -> Rows {
    let columns = inputs.columns
    let random = context.random.part(RandomPurpose("sensitivity"))
    return { period in
      // Shares of the variance of the output's normal scores: a few draws far out would otherwise
      // decide on the shares of all.
      let output = Ranks.normalScores(
        of: context.programs[0].evaluate(at: period.endYear, in: context.paths))
      let found = try? ShapleyEffects.estimate(
        inputs: columns.map(\.draws), outputs: [output], random: random)
      return columns.indices.map { index in
        row("shapley(\(columns[index].name))", found?[0].effects[index], period, context)
      }
    }
  }

  private func tornado(_ inputs: SensitivityInputs, _ context: AnswerContext) -> Rows {
    let columns = inputs.columns.map { column in
      (name: column.name, order: Ranks.ascending(column.draws))
    }
    return { period in
      let output = context.programs[0].evaluate(at: period.endYear, in: context.paths)
      return columns.flatMap { name, order in
        let tenth = max(1, order.count / 10)
        return [("low", order.prefix(tenth)), ("high", order.suffix(tenth))].map { end, draws in
          let median = Quantile.values(of: draws.map { output[$0] }, levels: [0.5])[0]
          return context.row(
            of: of.text, at: period.description, "\(end)(\(name))", median,
            unit: context.programs[0].unit.description)
        }
      }
    }
  }

  private func row(
    _ statistic: String, _ found: MonteCarloEstimate?, _ period: CalendarPeriod,
    _ context: AnswerContext
  ) -> AnswerRow {
    let value = found.flatMap { $0.value.isFinite ? $0.value : nil }
    let error = found.flatMap { $0.standardError.isFinite ? $0.standardError : nil }
    return context.row(
      of: of.text, at: period.description, statistic, value, standardError: error, unit: "1")
  }
}
