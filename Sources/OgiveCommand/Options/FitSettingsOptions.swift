internal import ArgumentParser
internal import OgiveCurves
internal import OgiveInference
internal import OgiveText

/// What a fit is asked for beside the curves.
struct FitSettingsOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "How much large residuals count: less than their squares where figures may stray.")
  var loss = LossChoice.squares

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The size from which residuals count less, in the unit of the figures. Unless given, a few"
        + " times the residuals' own spread.", valueName: "size"))
  var lossScale: Double?

  @Option(
    name: .long,
    help: ArgumentHelp("Hold a parameter; may be given again.", valueName: "name=value"))
  var fix: [FixedParameter] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Keep a parameter between bounds, of which one may be left out; may be given again.",
      valueName: "name=low..high"))
  var bounds: [BoundedParameter] = []

  @Option(
    name: .long,
    help: "Show 95% confidence intervals of the parameters. Profile and bootstrap need squares.")
  var intervals: IntervalChoice?

  func validate() throws {
    if let lossScale, !(lossScale > 0 && lossScale.isFinite) {
      throw ValidationError("--loss-scale is a number above zero")
    }
    if lossScale != nil, loss == .squares {
      throw ValidationError("--loss-scale needs a --loss other than squares")
    }
    if let intervals, intervals != .wald, loss != .squares {
      throw ValidationError(
        "--intervals \(intervals.rawValue) needs --loss squares; --intervals wald takes any loss")
    }
    let names = fix.map(\.name) + bounds.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ValidationError("--fix and --bounds name '\(twice)' more than once")
    }
  }

  /// The shape of a loss whose scale the figures are to tell.
  var measuredLoss: RobustLoss.Shape? { lossScale == nil ? loss.shape : nil }

  /// The settings, for fits of `families`.
  ///
  /// - Throws: every name that is a parameter of none of them.
  func settings(for families: [any CurveFamily]) throws(DiagnosticError) -> FitSettings {
    let known = Set(families.flatMap { $0.parameters.map(\.name) }).sorted()
    let unknown = (fix.map(\.name) + bounds.map(\.name)).filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw DiagnosticError(
        unknown.map { name in
          let near = Suggestion.notes(for: name, among: known)
          return Diagnostic(
            .unknownParameter, "none of the curves has a parameter '\(name)'", at: nil,
            notes: near.isEmpty ? ["they have \(known.joined(separator: ", "))"] : near)
        })
    }
    return FitSettings(
      fixed: Dictionary(fix.map { ($0.name, $0.value) }) { first, _ in first },
      bounds: Dictionary(bounds.map { ($0.name, $0.range) }) { first, _ in first },
      loss: lossScale.map { RobustLoss(loss.shape, scale: $0) } ?? .squares)
  }
}
