internal import OgiveEvidence
public import OgiveScenarios
public import OgiveText

extension RunResult {
  /// The result of `ogive run --json`: every table as an array of objects.
  public var json: JSONValue {
    [
      "title": .object(
        title.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .string($0.value)) }),
      "as_of": .string(asOf.description),
      "seed": .string(String(seed)),
      "draws": .integer(draws),
      "answers": TableContent.answers(answers).json,
      "checks": TableContent.checks(checks).json,
      "families": TableContent.families(families).json,
      "verdicts": TableContent.verdicts(verdicts).json,
      "parameters": TableContent.parameters(parameters).json,
      "evidence": TableContent.evidence(evidence).json,
      "forecast": TableContent.forecast(forecast).json,
      "densities": TableContent.densities(densities).json,
      "shares": TableContent.shares(shares).json,
      "backtests": TableContent.backtests(backtests).json,
    ]
  }
}
