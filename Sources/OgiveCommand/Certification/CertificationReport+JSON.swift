internal import OgiveCertification
internal import OgiveText

extension CertificationReport {
  /// The report as an object.
  var json: JSONValue {
    [
      "title": .string(title),
      "passed": .bool(isPassed),
      "solved": .integer(solvedCount),
      "average_digits": .number(averageDigits),
      "worst_digits": .number(worstDigits),
      "average_error_digits": .number(averageErrorDigits),
      "promised": [
        "average_digits": .number(promise.average),
        "worst_digits": .number(promise.worst),
      ],
      "runs": .array(runs.map(\.json)),
    ]
  }
}

extension CertifiedRun {
  /// The run as an object.
  fileprivate var json: JSONValue {
    [
      "problem": .string(problem),
      "start": .string(start.rawValue),
      "digits": .number(digits),
      "parameter_digits": .array(parameterDigits.map { .number($0) }),
      "error_digits": .array(errorDigits.map { .number($0) }),
      "residual_sum_digits": .number(residualSumDigits),
      "iterations": .integer(iterations),
      "method": .string(method),
      "termination": .string(termination),
    ]
  }
}
