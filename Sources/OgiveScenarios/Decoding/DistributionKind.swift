import OgiveNumerics

/// How each distribution is written, and what makes it one.
enum DistributionKind: String, CaseIterable, Sendable {
  case lognormal, normal, beta, uniform, triangular, pert, halfnormal, student, discrete, constant

  /// What is wrong with the figures of a distribution.
  struct Problem: Error {
    let message: String
    /// The key whose figure is at fault.
    let key: String
    var notes: [String] = []
  }

  /// Keys whose figures are pure numbers in any unit.
  static let pureKeys: Set<String> = ["df", "weights"]

  private static let p10 = BlockKey(
    "p10", "a tenth of the probability lies below", .quantity, isRequired: true)
  private static let p90 = BlockKey(
    "p90", "a tenth of the probability lies above", .quantity, isRequired: true)
  private static let low = BlockKey("min", "the least value", .quantity, isRequired: true)
  private static let mode = BlockKey("mode", "the likeliest value", .quantity, isRequired: true)
  private static let high = BlockKey("max", "the greatest value", .quantity, isRequired: true)

  /// What it is, for the reference.
  var summary: String {
    switch self {
    case .lognormal: "normal in the logarithm, by two quantiles"
    case .normal: "normal, by two quantiles"
    case .beta: "a share between 0 and 1, by two quantiles"
    case .uniform: "anything between two values alike"
    case .triangular: "between two values, likeliest at the mode"
    case .pert: "a smooth triangular, nearer to the mode"
    case .halfnormal: "above zero and likeliest near it"
    case .student: "like a normal with heavier tails, by two quantiles"
    case .discrete: "one of several values, equally likely unless weights are given"
    case .constant: "always this value"
    }
  }

  /// The keys of its block.
  var keys: [BlockKey] {
    switch self {
    case .lognormal, .normal, .beta: [Self.p10, Self.p90]
    case .uniform: [Self.low, Self.high]
    case .triangular, .pert: [Self.low, Self.mode, Self.high]
    case .halfnormal:
      [
        BlockKey(
          "sd", "the standard deviation before the sign is lost", .quantity, isRequired: true)
      ]
    case .student:
      [Self.p10, Self.p90, BlockKey("df", "the degrees of freedom (4 unless set)", .quantity)]
    case .discrete:
      [
        BlockKey("values", "the values", .list(of: .quantity, atLeast: 1), isRequired: true),
        BlockKey("weights", "how likely each is, in any scale", .list(of: .quantity, atLeast: 1)),
      ]
    case .constant: []
    }
  }

  /// The distribution that the figures make, by key.
  func distribution(_ numbers: [String: [Double]]) -> Result<Distribution, Problem> {
    let number = { (key: String) in numbers[key]?.first ?? .nan }
    let (p10, p90) = (number("p10"), number("p90"))
    let (low, mode, high) = (number("min"), number("mode"), number("max"))
    switch self {
    case .lognormal, .normal, .beta, .student:
      guard p10 < p90 else {
        return .failure(
          Problem(
            message: "p10 is not below p90", key: "p10",
            notes: ["write a bare figure as two that are close, or as constant: …"]))
      }
    case .uniform, .triangular, .pert:
      guard low < high else {
        return .failure(Problem(message: "min is not below max", key: "min"))
      }
      guard self == .uniform || (low...high).contains(mode) else {
        return .failure(Problem(message: "the mode is not between min and max", key: "mode"))
      }
    case .halfnormal, .discrete, .constant: break
    }
    switch self {
    case .lognormal:
      return p10 > 0
        ? .success(.lognormal(p10: p10, p90: p90))
        : .failure(Problem(message: "a lognormal lies above zero", key: "p10"))
    case .normal: return .success(.normal(p10: p10, p90: p90))
    case .beta: return Self.beta(p10, p90)
    case .uniform: return .success(.uniform(min: low, max: high))
    case .triangular: return .success(.triangular(min: low, mode: mode, max: high))
    case .pert: return .success(.pert(min: low, mode: mode, max: high))
    case .halfnormal:
      let sd = number("sd")
      return sd > 0
        ? .success(.halfnormal(sd: sd))
        : .failure(Problem(message: "a standard deviation lies above zero", key: "sd"))
    case .student: return Self.student(p10, p90, freedom: numbers["df"]?.first ?? 4)
    case .discrete: return Self.discrete(numbers["values"] ?? [], numbers["weights"])
    case .constant: return .success(.constant(number("value")))
    }
  }

  private static func beta(_ p10: Double, _ p90: Double) -> Result<Distribution, Problem> {
    guard p10 > 0, p90 < 1 else {
      return .failure(
        Problem(message: "a beta lies between 0 and 1", key: p10 > 0 ? "p90" : "p10"))
    }
    guard let shapes = BetaDistribution.shapes(low: p10, high: p90) else {
      return .failure(Problem(message: "no beta has these quantiles", key: "p10"))
    }
    return .success(.beta(a: shapes.a, b: shapes.b))
  }

  private static func student(
    _ p10: Double, _ p90: Double, freedom: Double
  ) -> Result<Distribution, Problem> {
    guard freedom > 0 else {
      return .failure(Problem(message: "degrees of freedom lie above zero", key: "df"))
    }
    let reach = StudentT.quantile(0.9, freedom: freedom)
    return .success(
      .student(center: 0.5 * (p10 + p90), scale: 0.5 * (p90 - p10) / reach, freedom: freedom))
  }

  private static func discrete(
    _ values: [Double], _ weights: [Double]?
  ) -> Result<Distribution, Problem> {
    let weights = weights ?? values.map { _ in 1 }
    let sum = weights.reduce(0, +)
    guard weights.count == values.count, weights.allSatisfy({ $0 >= 0 }), sum > 0 else {
      return .failure(
        Problem(message: "each value needs a weight, and one of them above zero", key: "weights"))
    }
    return .success(
      .discrete(zip(values, weights).map { .init(value: $0, probability: $1 / sum) }))
  }
}
