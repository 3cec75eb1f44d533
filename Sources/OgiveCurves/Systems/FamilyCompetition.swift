import OgiveNumerics

/// Competition of players that would each follow a growth family of their own alone.
///
/// ```
/// y_i' = g_i(y_i; crowding y_i + sum_j a_ij y_j)
/// ```
///
/// g_i is the right-hand side of player i's family, in which the room taken by its own level is now
/// taken by all; see ``CompetingFamily``. With logistic families only, this is ``LotkaVolterra``.
public struct FamilyCompetition: DifferentialSystem {
  public let name = "competition"
  public let members: [String]
  /// Each player's family.
  public let families: [any CompetingFamily]
  public let parameters: [Parameter]
  public let card = FamilyCard(
    title: "Competition of growth families",
    formula: "no closed form; g_i is the differential equation of player i's own family",
    equation: "y_i' = g_i(y_i; crowding y_i + sum_j a_ij y_j)",
    assumes: "The others take up a player's room in proportion, as its own level does.",
    avoid: "Families whose growth depends on the time itself.",
    sources: [
      "Volterra 1926, doi:10.1038/118558a0", "Gilpin & Ayala 1973, doi:10.1073/pnas.70.12.3590",
    ])
  private let types: [any CompetingFamily.Type]
  /// Where each player's parameters stand.
  private let places: [PlayerPlaces]

  /// The competition of players, by their names and families.
  ///
  /// Parameters are those of each player's family but its location in time, which the first level
  /// takes the place of, then the coefficients: for each player in turn the effects that the others
  /// have on it.
  public init(
    _ players: [(name: String, family: any CompetingFamily)] = [
      ("first", Gompertz()), ("second", Bass()),
    ]
  ) {
    members = players.map(\.name)
    families = players.map(\.family)
    types = families.map { type(of: $0) }
    places = families.reduce(into: []) { known, family in
      known.append(PlayerPlaces(of: family, from: known.last?.end ?? 0))
    }
    parameters =
      players.flatMap { player in
        PlayerPlaces.places(in: player.family).map {
          player.family.parameters[$0].named("\(player.name).")
        }
      } + CompetitionEffects.parameters(of: members)
  }

  public var examples: [SystemExample] {
    let own = families.flatMap { family in
      PlayerPlaces.places(in: family).map { family.examples[0].parameters[$0] }
    }
    let capacities = families.map { $0.capacity(Parameters($0.examples[0].parameters)) }
    let effects = capacities.indices.flatMap { i in
      capacities.indices.filter { $0 != i }.map { 0.3 * capacities[i] / capacities[$0] }
    }
    let lengths = families.map { family in
      let span = family.examples[0].span
      return span.upperBound - span.lowerBound
    }
    return [
      SystemExample(
        "the families' own examples", own + effects, from: capacities.map { 0.05 * $0 },
        over: 0...(lengths.min() ?? 1))
    ]
  }

  @inline(__always)
  public func rates<S: SystemScalar>(
    of levels: Span<S>, at time: Double, _ p: Span<S>, into rates: inout MutableSpan<S>
  ) {
    let (types, places) = (types.span, places.span)
    var place = places[places.count - 1].end
    for i in types.indices {
      let crowding = CompetitionEffects.crowding(of: i, types.count, levels, p, &place)
      rates[i] = S.rate(of: types[i], levels[i], crowding: crowding, p, places[i])
    }
  }

  public func startingValues(for series: [Samples], from start: Double) -> [[Double]] {
    var (own, firstLevels): ([Double], [Double]) = ([], [])
    for player in families.indices {
      let alone = PlayerReading(families[player], series[player], from: start)
      own += PlayerPlaces.places(in: families[player]).map { alone.parameters[$0] }
      firstLevels.append(alone.firstLevel)
    }
    let effectCount = members.count * (members.count - 1)
    return PlayerReading.effects.map { effect in
      own + [Double](repeating: effect, count: effectCount) + firstLevels
    }
  }
}
