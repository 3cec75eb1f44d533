import OgiveNumerics

/// Players that share what time people have: together they can never take more than there is.
///
/// ```
/// G_i = r_i y_i (1 - y_i / K_i)        y_i' = G_i - (y_i / B) sum_j G_j
/// ```
///
/// y is attention, people times the minutes each of them spends; B is what there is of it, all people
/// times the minutes they can spare. Alone and with time in plenty each player grows along a logistic
/// curve; what they gain is taken from all in proportion to what each has, so that the sum,
/// `(sum y)' = (1 - sum y / B) sum G`, comes near B but never passes it, and once it is there shares
/// follow the differences of the players' own growth. Minutes per user are attention over users.
///
/// No published model is known to do this; the equation is derived from those two demands.
public struct TimeBudget: DifferentialSystem {
  public let name = "time-budget"
  public let members: [String]
  public let parameters: [Parameter]
  public let card = FamilyCard(
    title: "Time budget",
    formula: "no closed form; r, K and B are those of the equation",
    equation: "y_i' = G_i - (y_i / B) sum_j G_j, G_i = r_i y_i (1 - y_i / K_i)",
    assumes: "Attention that one player gains is taken from all in proportion to what they have.",
    avoid: "Quantities that do not add up, such as daily users who use several platforms.",
    sources: [
      "derived here; the taking in proportion: Taylor & Jonker 1978, doi:10.1016/0025-5564(78)90077-9"
    ])
  private let count: Int

  /// The players by their names; parameters are all growth rates, all capacities, then the budget.
  public init(_ players: [String] = ["first", "second"]) {
    members = players
    count = players.count
    parameters =
      players.map {
        Parameter(
          "\($0).growth_rate", symbol: "r_\($0)", "The growth rate of \($0) with time in plenty.",
          .perTime, lower: 0)
      }
      + players.map {
        Parameter(
          "\($0).capacity", symbol: "K_\($0)", "The attention that \($0) wants at most.", .level,
          lower: 0)
      }
      + [
        Parameter("budget", symbol: "B", "The attention that there is.", .level, lower: 0)
      ]
  }

  public var examples: [SystemExample] {
    let rates = (0..<count).map { 0.6 + 0.5 * Double($0) }
    let capacities = (0..<count).map { 10 - Double($0) }
    return [
      SystemExample(
        "a latecomer that grows faster", rates + capacities + [8],
        from: (0..<count).map { 2 / (1 + 9 * Double($0)) }, over: 0...10)
    ]
  }

  @inline(__always)
  public func rates<S: SystemScalar>(
    of levels: Span<S>, at time: Double, _ p: Span<S>, into rates: inout MutableSpan<S>
  ) {
    var gained = S(0.0)
    for i in 0..<count {
      rates[i] = Logistic.rate(levels[i], crowding: levels[i], p[i], capacity: p[count + i])
      gained = gained + rates[i]
    }
    let taken = gained / p[2 * count]
    for i in 0..<count { rates[i] = rates[i] - taken * levels[i] }
  }

  public func startingValues(for series: [Samples], from start: Double) -> [[Double]] {
    let alone = series.map { PlayerReading(Logistic(), $0, from: start) }
    let capacities = alone.map { $0.parameters[0] }
    return [1.05, 2, 10].map { plenty in
      alone.map { $0.parameters[1] } + capacities.map { $0 * 1.5 }
        + [plenty * capacities.reduce(0, +)] + alone.map(\.firstLevel)
    }
  }
}
