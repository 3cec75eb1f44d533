import OgiveEvidence
import OgiveText

extension Distribution {
  /// The distribution in one line, as it could be written: `lognormal {p10: 1.1, p90: 1.4}`.
  func words(in unit: Unit) -> String {
    let text = { (value: Double) in
      Quantity(Double(DecimalText.shortest(value, significantDigits: 4)) ?? value, unit).description
    }
    let block = { (name: String, figures: [(key: String, value: Double)]) in
      "\(name) {\(figures.map { "\($0.key): \(text($0.value))" }.joined(separator: ", "))}"
    }
    return switch self {
    case .discrete(let values):
      "one of \(values.map { text($0.value) }.joined(separator: ", "))"
    case .constant(let value): text(value)
    case .measured(let belief, _): block("\(belief.words(in: unit)) and facts:", tenthFigures)
    default: block(name, figures)
    }
  }

  /// The name that it is written with; of what facts had their say in, that of what was believed.
  public var name: String {
    switch self {
    case .lognormal: "lognormal"
    case .normal: "normal"
    case .beta: "beta"
    case .student: "student"
    case .uniform: "uniform"
    case .triangular: "triangular"
    case .pert: "pert"
    case .halfnormal: "halfnormal"
    case .discrete: "discrete"
    case .constant: "constant"
    case .measured(let belief, _): belief.name
    }
  }

  /// The figures that it is written by, each with its key, in its unit; the values of a discrete one and
  /// the figure of a constant have an empty key.
  public var figures: [(key: String, value: Double)] {
    switch self {
    case .lognormal, .normal, .beta, .student: tenthFigures
    case .uniform(let min, let max): [("min", min), ("max", max)]
    case .triangular(let min, let mode, let max), .pert(let min, let mode, let max):
      [("min", min), ("mode", mode), ("max", max)]
    case .halfnormal(let sd): [("sd", sd)]
    case .discrete(let values): values.map { ("", $0.value) }
    case .constant(let value): [("", value)]
    case .measured(let belief, _): belief.figures
    }
  }

  private var tenthFigures: [(key: String, value: Double)] {
    [("p10", tenths.low), ("p90", tenths.high)]
  }
}
