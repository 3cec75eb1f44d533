public import OgiveInference
internal import OgiveScenarios
public import OgiveText

/// What `ogive backtest` prints: scores by series and pooled.
public struct BacktestReport: Sendable {
  private let series: [(name: String, scores: BacktestScores)]
  private let pooled: BacktestScores

  /// The report of the scores of `series`, at least one.
  public init(_ series: [(name: String, scores: BacktestScores)]) {
    self.series = series
    pooled = BacktestScores(pooling: series.map(\.scores))
  }

  /// The report for a terminal, ended by a line feed.
  public func text(for terminal: TerminalStyle) -> String {
    let format = TerminalFormat(terminal)
    let rows = series.map { ($0.name, $0.scores) } + [("pooled", pooled)]
    let scores = TableContent(
      caption: "",
      columns: ["series", "origins", "WIS", "CRPS", "MASE", "in 50%", "in 90%"],
      rows: rows.map { name, scores in
        [
          .text(name), .number(Double(scores.origins), unit: "1"), Self.cell(scores.wis),
          Self.cell(scores.crps), Self.cell(scores.mase), Self.share(scores.inside50),
          Self.share(scores.inside90),
        ]
      })
    let skills = TableContent(
      caption: "Skill: the share saved of the weighted interval score of",
      columns: ["series"] + Baselines.all.map { .ours($0.name) },
      rows: rows.map { name, scores in [.text(name)] + scores.skills.map(Self.cell) })
    return terminal.bold("Rolling origins, scores on the log scale") + "\n"
      + format.text(of: scores) + "\n" + format.text(of: skills)
  }

  /// Three decimals say more than a score is known to.
  private static func cell(_ value: Double?) -> TableContent.Cell {
    .number(value.map { ($0 * 1000).rounded() / 1000 }, unit: "1")
  }

  private static func share(_ value: Double) -> TableContent.Cell {
    .number((value * 1000).rounded() / 10, unit: "1")
  }

  /// The report for programs.
  public var json: JSONValue {
    [
      "scale": "log",
      "series": .array(
        series.map { .object([.init("series", .string($0.name))] + $0.scores.members) }),
      "pooled": .object(pooled.members),
    ]
  }
}

extension BacktestScores {
  fileprivate var members: [JSONValue.Member] {
    [
      .init("origins", .integer(origins)),
      .init("wis", .number(wis)),
      .init("crps", .number(crps)),
      .init("mase", .number(mase ?? .nan)),
      .init("coverage_50", .number(inside50)),
      .init("coverage_90", .number(inside90)),
      .init(
        "skill",
        .object(
          zip(Baselines.all, skills).map { baseline, skill in
            .init(baseline.name.replacing(" ", with: "_"), .number(skill ?? .nan))
          })),
    ]
  }
}
