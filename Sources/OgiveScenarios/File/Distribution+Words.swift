import OgiveEvidence
import OgiveText

extension Distribution {
  /// The distribution in one line, as it could be written: `lognormal {p10: 1.1, p90: 1.4}`.
  func words(in unit: Unit) -> String {
    let text = { (value: Double) in
      Quantity(Double(DecimalText.shortest(value, significantDigits: 4)) ?? value, unit).description
    }
    let block = { (name: String, figures: [(String, Double)]) in
      "\(name) {\(figures.map { "\($0.0): \(text($0.1))" }.joined(separator: ", "))}"
    }
    let tenths = [("p10", tenths.low), ("p90", tenths.high)]
    return switch self {
    case .lognormal: block("lognormal", tenths)
    case .normal: block("normal", tenths)
    case .beta: block("beta", tenths)
    case .student: block("student", tenths)
    case .uniform(let min, let max): block("uniform", [("min", min), ("max", max)])
    case .triangular(let min, let mode, let max):
      block("triangular", [("min", min), ("mode", mode), ("max", max)])
    case .pert(let min, let mode, let max):
      block("pert", [("min", min), ("mode", mode), ("max", max)])
    case .halfnormal(let sd): block("halfnormal", [("sd", sd)])
    case .discrete(let values):
      "one of \(values.map { text($0.value) }.joined(separator: ", "))"
    case .constant(let value): text(value)
    case .measured(let belief, _): block("\(belief.words(in: unit)) and facts:", tenths)
    }
  }
}
