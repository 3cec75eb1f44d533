import OgiveNumerics

/// Shares in proportion to attractions that grow or fade exponentially.
///
/// ```
/// s_i = A_i / sum_j A_j,  A_1 = 1,  A_i = exp(b_i (t - t_i))        s_i' = s_i (b_i - sum_j s_j b_j)
/// ```
///
/// b_i is by how much faster player i's attraction grows than the first's, t_i when the two have
/// the same share. Shares are above zero and add up to one. With two players this is the substitution
/// of Fisher and Pry, `s/(1 - s) = exp(b (t - t0))`; with more see ``Substitution``.
public struct AttractionShares: ClosedSystem {
  public let name = "attraction"
  public let members: [String]
  public let parameters: [Parameter]
  public let card = FamilyCard(
    title: "Shares by attraction",
    formula: "A_i / sum_j A_j with A_1 = 1, A_i = exp(b_i (t - t_i))",
    equation: "s_i' = s_i (b_i - sum_j s_j b_j)",
    assumes: "The odds of any two shares change at a steady rate, whatever the others do.",
    avoid: "Daily users, who use several platforms: share minutes.",
    sources: [
      "Fisher & Pry 1971, doi:10.1016/S0040-1625(71)80005-7",
      "Cooper & Nakanishi 1988, ISBN 978-0-89838-278-5",
      "Taylor & Jonker 1978, doi:10.1016/0025-5564(78)90077-9",
    ])

  /// Players by their names; parameters are the slope and the date of equal shares of each but the
  /// first.
  public init(_ players: [String] = ["first", "second", "third"]) {
    members = players
    parameters = players.dropFirst().flatMap { player in
      [
        Parameter(
          "\(player).slope", symbol: "b_\(player)",
          "How fast the odds of \(player) against \(players[0]) grow.", .perTime),
        Parameter(
          "\(player).takeover", symbol: "t_\(player)",
          "When \(player) has the share of \(players[0]).", .time),
      ]
    }
  }

  public var examples: [SystemExample] {
    let rivals = members.indices.dropFirst().flatMap { [0.3 * Double($0), 4 + 3 * Double($0)] }
    return [SystemExample("newcomers one after the other", rivals, from: [], over: 0...15)]
  }

  @inline(__always)
  public func levels<S: SystemScalar>(
    at time: Double, _ p: Span<S>, into levels: inout MutableSpan<S>
  ) {
    levels[0] = S(0.0)
    for i in 1..<max(members.count, 1) {
      levels[i] = p[2 * i - 2] * (S(time) - p[2 * i - 1])
    }
    Self.share(&levels, among: members.count)
  }

  public func startingValues(for series: [Samples], from start: Double) -> [[Double]] {
    let rivals = members.indices.dropFirst().flatMap { player in
      let odds = StartingValues(Self.part(of: series[player], against: series[0]))
      let line = odds.line(capacity: 1, rising: false) { Double.log($0 / (1 - $0)) }
      return line.slope != 0 ? [line.slope, line.root] : [1 / odds.length, odds.start]
    }
    return [rivals]
  }

  /// A player's part of what it and the first have together, where both have figures; its own share
  /// where the first has none.
  private static func part(of player: Samples, against first: Samples) -> Samples {
    guard !first.times.isEmpty else { return player }
    let others = Dictionary(uniqueKeysWithValues: zip(first.times, first.values))
    let both = zip(player.times, player.values).compactMap { time, value in
      others[time].map { (time, value / (value + $0)) }
    }
    return Samples(times: both.map(\.0), values: both.map(\.1))
  }
}
