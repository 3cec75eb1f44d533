public import OgiveInference
internal import OgiveScenarios
public import OgiveText

/// What `ogive score` prints for one scale: mean scores by group and pooled.
public struct ScoreReport: Sendable {
  private let scale: ScoreScale
  private let columns: [ForecastColumn]
  private let groups: [ScoreGroup]
  private let pooled: [ScoreGroup]
  private let hasBaseline: Bool

  /// The report of `forecasts` on `scale`, by what stands in `columns`; pooled over everything, or, where
  /// there are several, by model.
  public init(
    _ forecasts: [ScoredForecast], on scale: ScoreScale, by columns: [ForecastColumn],
    hasBaseline: Bool
  ) {
    self.scale = scale
    self.columns = columns
    self.hasBaseline = hasBaseline
    groups = columns.isEmpty ? [] : ScoreGroup.groups(of: forecasts, by: columns)
    pooled = ScoreGroup.groups(of: forecasts, by: [.model])
  }

  /// The report for a terminal, ended by a line feed.
  public func text(for terminal: TerminalStyle) -> String {
    let format = TerminalFormat(terminal)
    let title =
      scale == .natural
      ? "Scores, in the unit of the figures" : "Scores on the log scale"
    let tables = [table(Self.sizes, withSkill: true), table(Self.errors), table(Self.calibration)]
    return terminal.bold(title) + "\n"
      + tables.map { format.text(of: $0) }.joined(separator: "\n")
  }

  private static let sizes: [ScoreLine.Entry] = [
    .wis, .dispersion, .underprediction, .overprediction,
  ]
  private static let errors: [ScoreLine.Entry] = [.medianError, .crps, .logScore]
  private static let calibration: [ScoreLine.Entry] = [
    .coverage50, .coverage90, .coverageDeviation, .bias,
  ]

  private func table(_ entries: [ScoreLine.Entry], withSkill: Bool = false) -> TableContent {
    let rows = groups.map { ($0, false) } + pooled.map { ($0, true) }
    let present = entries.filter { entry in rows.contains { $0.0.line[entry] != nil } }
    let withSkill = withSkill && hasBaseline
    return TableContent(
      caption: "",
      columns: (labels + ["n"] + present.map(\.title)).map(TableContent.Column.ours)
        + (withSkill ? ["skill"] : []),
      rows: rows.map { group, isPooled in
        names(of: group, isPooled: isPooled) + [.number(Double(group.line.count), unit: "1")]
          + present.map { .number(group.line[$0], unit: "1") }
          + (withSkill ? [.number(group.skill, unit: "1")] : [])
      })
  }

  /// The columns of names; one at least, for the pooled row.
  private var labels: [String] { columns.isEmpty ? [""] : columns.map(\.title) }

  private func names(of group: ScoreGroup, isPooled: Bool) -> [TableContent.Cell] {
    let texts = columns.map { group.key[$0] }
    guard isPooled else { return texts.map { .text($0) } }
    let model = group.key[.model]
    if columns.first == .model, columns.count > 1, !model.isEmpty {
      return [.text(model), .text("pooled")] + texts.dropFirst(2).map { _ in .text("") }
    }
    let name = model.isEmpty ? "pooled" : "pooled: \(model)"
    return [.text(name)] + texts.dropFirst().map { _ in .text("") }
  }

  /// The report for programs.
  public var json: JSONValue {
    [
      "scale": .string(scale.rawValue),
      "groups": .array(groups.map { object(of: $0, columns) }),
      "pooled": .array(pooled.map { object(of: $0, [.model]) }),
    ]
  }

  private func object(of group: ScoreGroup, _ columns: [ForecastColumn]) -> JSONValue {
    let named = columns.filter { $0 != .model || !group.key[.model].isEmpty }.map {
      JSONValue.Member($0.rawValue, .string(group.key[$0]))
    }
    let scores = ScoreLine.Entry.allCases.map { entry in
      JSONValue.Member(entry.rawValue, group.line[entry].map { .number($0) } ?? .null)
    }
    let skill = JSONValue.Member("skill", group.skill.map { .number($0) } ?? .null)
    return .object(
      named + [.init("n", .integer(group.line.count))] + scores + (hasBaseline ? [skill] : []))
  }
}

extension ForecastColumn {
  /// The heading of the column.
  fileprivate var title: String {
    switch self {
    case .model: "model"
    case .origin: "origin"
    case .scenario: "scenario"
    case .location: "location"
    case .target: "target"
    case .horizon: "horizon"
    case .end: "date"
    }
  }
}

extension ScoreLine.Entry {
  /// The heading of the column.
  fileprivate var title: String {
    switch self {
    case .wis: "WIS"
    case .dispersion: "spread"
    case .underprediction: "below"
    case .overprediction: "above"
    case .medianError: "error"
    case .coverage50: "in 50%"
    case .coverage90: "in 90%"
    case .coverageDeviation: "deviation"
    case .bias: "bias"
    case .crps: "CRPS"
    case .logScore: "log score"
    }
  }
}
