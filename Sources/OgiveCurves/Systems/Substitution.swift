import OgiveNumerics

/// Technologies that take each other's place one after the other, in the order of their entry.
///
/// ```
/// f_i = 1 / (1 + exp(-b_i (t - t_i)))            an entrant, while it grows
/// f_1 = 1 - f_2 of its own                       the oldest gives way to the second
/// f_s = 1 - sum of all others                    the oldest that still saturates
/// ```
///
/// With y = ln(f / (1 - f)), a technology leaves saturation where y''/y' is least, and phases out from there
/// on a line of y with the slope that it then has; the next one saturates. The last two never leave: of two
/// technologies this is the substitution of Fisher and Pry.
public struct Substitution: ClosedSystem {
  public let name = "substitution"
  public let members: [String]
  public let parameters: [Parameter]
  public let card = FamilyCard(
    title: "Technological substitution",
    formula:
      "1 / (1 + exp(-b_i (t - t_i))) of an entrant, 1 - sum of the others of one that saturates",
    equation: "ln(f / (1 - f)) is a line in growth and in phase-out",
    assumes: "Technologies enter one after the other, and only one saturates at a time.",
    avoid: "Technologies that come back: take attraction.",
    sources: [
      "Fisher & Pry 1971, doi:10.1016/S0040-1625(71)80005-7",
      "Marchetti & Nakicenovic 1979, https://pure.iiasa.ac.at/id/eprint/1024/",
      "Meyer, Yung & Ausubel 1999, doi:10.1016/S0040-1625(99)00021-9",
    ])

  /// Technologies by their names, the oldest first; parameters are the slope and the midpoint of the line
  /// that each but the first grows along.
  public init(_ technologies: [String] = ["oldest", "next", "later", "latest"]) {
    members = technologies
    parameters = technologies.dropFirst().flatMap { technology in
      [
        Parameter(
          "\(technology).slope", symbol: "b_\(technology)",
          "How fast the log-odds of \(technology) grow.", .perTime, lower: 0),
        Parameter(
          "\(technology).midpoint", symbol: "t_\(technology)",
          "When \(technology) would have a half if none came after it.", .time),
      ]
    }
  }

  public var examples: [SystemExample] {
    let entrants = members.indices.dropFirst().flatMap {
      [0.4 + 0.1 * Double($0), 10 * Double($0)]
    }
    return [SystemExample("one after the other", entrants, from: [], over: 0...40)]
  }

  @inline(__always)
  public func levels<S: SystemScalar>(
    at time: Double, _ p: Span<S>, into levels: inout MutableSpan<S>
  ) {
    Self.share(
      &levels,
      among: (1..<members.count).map { entrant in
        LogOddsPath(
          now: p[2 * entrant - 2] * (S(time) - p[2 * entrant - 1]), slope: p[2 * entrant - 2])
      })
  }

  public func startingValues(for series: [Samples], from start: Double) -> [[Double]] {
    let entrants = members.indices.dropFirst().flatMap { entrant -> [Double] in
      let grown = entrant == 1 ? Self.rest(besides: series[0]) : series[entrant].untilHighest
      let values = StartingValues(grown.times.isEmpty ? series[entrant] : grown)
      let line = values.line(capacity: 1, rising: true) { Double.log($0 / (1 - $0)) }
      return line.slope > 0 ? [line.slope, line.root] : [1 / values.length, values.start]
    }
    return [entrants]
  }

  /// What the oldest technology leaves to the others: the second one's growth.
  private static func rest(besides oldest: Samples) -> Samples {
    Samples(times: oldest.times, values: oldest.values.map { 1 - $0 })
  }
}

extension Samples {
  /// The samples up to the highest.
  public var untilHighest: Samples {
    let highest = values.max() ?? 0
    let last = values.indices.filter { values[$0] == highest }.map { times[$0] }.min() ?? 0
    let early = times.indices.filter { times[$0] <= last }
    return Samples(times: early.map { times[$0] }, values: early.map { values[$0] })
  }
}
