import OgiveNumerics

/// Competition of any number of players, each of whom would grow along a logistic curve alone.
///
/// ```
/// y_i' = r_i y_i (1 - (y_i + sum_j a_ij y_j) / K_i)
/// ```
///
/// The coefficient a_ij says how much of player i's room one unit of player j takes: zero for none, one
/// for as much as its own, below zero for a player that makes room. Two players coexist where
/// a_12 < K_1/K_2 and a_21 < K_2/K_1.
public struct LotkaVolterra: DifferentialSystem {
  public let name = "lotka-volterra"
  public let members: [String]
  public let parameters: [Parameter]
  public let card = FamilyCard(
    title: "Lotka–Volterra competition",
    formula: "no closed form; r, K and a are those of the equation",
    equation: "y_i' = r_i y_i (1 - (y_i + sum_j a_ij y_j) / K_i)",
    assumes: "Each player grows logistically, and the others take up its room in proportion.",
    avoid: "Shares of a fixed total: take attraction. Time shared out: take time-budget.",
    sources: [
      "Lotka 1925", "Volterra 1926, doi:10.1038/118558a0", "Gause 1934, doi:10.5962/bhl.title.4489",
    ])
  private let count: Int

  /// The competition of `players`, by their names.
  ///
  /// Parameters are all growth rates, all capacities, then the coefficients: for each player in turn
  /// the effects that the others have on it.
  public init(_ players: [String] = ["first", "second"]) {
    members = players
    count = players.count
    parameters =
      players.map {
        Parameter(
          "\($0).growth_rate", symbol: "r_\($0)", "The growth rate of \($0) while all are small.",
          .perTime, lower: 0)
      }
      + players.map {
        Parameter(
          "\($0).capacity", symbol: "K_\($0)", "The level that \($0) approaches alone.", .level,
          lower: 0)
      } + CompetitionEffects.parameters(of: players)
  }

  public var examples: [SystemExample] {
    let rates = (0..<count).map { 0.8 + 0.3 * Double($0) }
    let capacities = (0..<count).map { 6 + 2 * Double($0) }
    let starts = (0..<count).map { 0.1 + 0.2 * Double($0) }
    let effects = (0..<count * (count - 1)).map { 0.3 + 0.1 * Double($0 % 3) }
    return [
      SystemExample(
        "players that hinder each other", rates + capacities + effects, from: starts, over: 0...12)
    ]
  }

  @inline(__always)
  public func rates<S: SystemScalar>(
    of levels: Span<S>, at time: Double, _ p: Span<S>, into rates: inout MutableSpan<S>
  ) {
    var place = 2 * count
    for i in 0..<count {
      let crowding = CompetitionEffects.crowding(of: i, count, levels, p, &place)
      rates[i] = Logistic.rate(levels[i], crowding: crowding, p[i], capacity: p[count + i])
    }
  }

  public func startingValues(for series: [Samples], from start: Double) -> [[Double]] {
    let alone = series.map { PlayerReading(Logistic(), $0, from: start) }
    return PlayerReading.effects.map { effect in
      alone.map { $0.parameters[1] }
        + PlayerReading.undisturbed(alone.map { $0.parameters[0] }, by: effect)
        + [Double](repeating: effect, count: count * (count - 1)) + alone.map(\.firstLevel)
    }
  }
}
