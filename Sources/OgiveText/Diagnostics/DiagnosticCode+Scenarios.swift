extension DiagnosticCode {
  /// The pages of the codes that concern the scenario file.
  static let scenarioPages: [DiagnosticCode: DiagnosticPage] = [
    .invalidYAML: DiagnosticPage(
      "The file is not YAML",
      """
      The file breaks the grammar of YAML 1.2. Indent with spaces, and quote a text that holds \
      ": " or begins with a special character.
      """),
    .unknownKey: DiagnosticPage(
      "A key is unknown",
      """
      No section has a key of this name at this place. Keys are snake_case with one spelling \
      each.
      """),
    .duplicateKey: DiagnosticPage(
      "A key stands twice",
      """
      A map may hold a key once. YAML readers silently keep one of the two, so this is \
      refused.
      """),
    .missingKey: DiagnosticPage(
      "A key is missing",
      """
      The section cannot be understood without this key.
      """),
    .wrongType: DiagnosticPage(
      "A value has the wrong form",
      """
      A map, a list or a single value was expected here and something else was found.
      """),
    .unknownReference: DiagnosticPage(
      "A reference leads nowhere",
      """
      The name stands for a series, a scenario, an event, a fact or a question that is not \
      defined.
      """),
    .unknownParameter: DiagnosticPage(
      "A parameter is unknown",
      """
      A parameter is written series.parameter; which there are depends on the curve of the \
      series.
      """),
    .unknownCurve: DiagnosticPage(
      "A curve is unknown",
      """
      `ogive curves` lists the growth curves by name.
      """),
    .cyclicExtends: DiagnosticPage(
      "A scenario extends itself",
      """
      Following `extends` from this scenario leads back to it. One scenario must stand on its \
      own.
      """),
    .missingReason: DiagnosticPage(
      "A judgement has no reason",
      """
      Whoever assumes a figure says why: `because` is required beside every judgement.
      """),
    .yamlExpansion: DiagnosticPage(
      "The file grows without end",
      """
      Aliases that refer to aliases multiply. The expansion of a file is bounded, because a \
      few lines could otherwise fill the memory.
      """),
    .invalidDistribution: DiagnosticPage(
      "A distribution cannot be drawn from",
      """
      A distribution names its kind and its quantiles or parameters, such as {lognormal: {p10: \
      4.5亿, p90: 9亿}}, and its quantiles must rise.
      """),
    .unknownChoice: DiagnosticPage(
      "A word is not one of the choices",
      """
      Only the listed words may stand here.
      """),
    .valueOutOfRange: DiagnosticPage(
      "A value is out of range",
      """
      The value is of the right kind but outside what makes sense here.
      """),
    .invalidEvent: DiagnosticPage(
      "An event cannot be applied",
      """
      An event has an id, a target, one verb (multiply, add, set or pulse) and a date from \
      which it acts. A warning: it acts from before the last figure of its series, which has its \
      effect in it already.
      """),
    .noEffect: DiagnosticPage(
      "A change has no effect",
      """
      The projection would be the same without it: a parameter that only moves the curve in time, \
      because levels go on from where they are; the capacity of a curve that has none.
      """),
    .correlationsAdjusted: DiagnosticPage(
      "Correlations cannot all be",
      """
      If a goes with b and b with c, a cannot go against c: a table of correlations has to be \
      positive definite. The nearest one that is takes its place, and what changed is listed.
      """),
    .invalidQuestion: DiagnosticPage(
      "A question cannot be answered",
      """
      The question is spelt right, but what it asks about is not in this file: a forecast of \
      something that no series follows, a solution for something that nothing can change.
      """),
  ]
}
