import OgiveNumerics

/// Predators and their prey: the one grows by what it eats of the other.
///
/// ```
/// u' = (alpha - beta v) u        v' = (delta u - gamma) v
/// ```
///
/// u is the prey, v the predator. Levels above zero stay above zero and go round for ever: each orbit
/// keeps `delta u - gamma ln u + beta v - alpha ln v`.
public struct PredatorPrey: DifferentialSystem {
  public let name = "predator-prey"
  public let members = ["prey", "predator"]
  public let parameters = [
    Parameter(
      "prey_growth", symbol: "alpha", "The growth rate of prey without predators.", .perTime,
      lower: 0),
    Parameter(
      "predation", symbol: "beta", "The share of prey that one predator eats per time.", .number,
      lower: 0),
    Parameter(
      "predator_decline", symbol: "gamma", "The rate of decline of predators without prey.",
      .perTime, lower: 0),
    Parameter(
      "conversion", symbol: "delta", "The growth rate that one prey gives to predators.", .number,
      lower: 0),
  ]
  public let card = FamilyCard(
    title: "Predator and prey",
    formula: "no closed form; alpha, beta, gamma and delta are those of the equation",
    equation: "u' = (alpha - beta v) u, v' = (delta u - gamma) v",
    assumes: "Prey is limited by nothing but predators, who live on nothing else.",
    avoid: "Quantities that settle: these never do.",
    sources: ["Lotka 1925", "Volterra 1926, doi:10.1038/118558a0"])
  public let examples = [
    SystemExample(
      "hares and lynxes of Hudson's Bay", [0.547, 0.0277, 0.8, 0.0241], from: [34, 5.94],
      over: 0...20),
    SystemExample("hardly moving", [1, 0.5, 1, 0.5], from: [2.1, 2], over: 0...10),
  ]

  /// The predator and prey system.
  public init() {}

  @inline(__always)
  public func rates<S: SystemScalar>(
    of levels: Span<S>, at time: Double, _ p: Span<S>, into rates: inout MutableSpan<S>
  ) {
    let (prey, predator) = (levels[0], levels[1])
    rates[0] = (p[0] - p[1] * predator) * prey
    rates[1] = (p[3] * prey - p[2]) * predator
  }
}
