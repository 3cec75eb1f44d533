import OgiveNumerics

/// The coefficients by which players take up each other's room.
enum CompetitionEffects {
  /// For each player in turn the effects that the others have on it: `a[player,other]`.
  static func parameters(of players: [String]) -> [Parameter] {
    players.flatMap { player in
      players.filter { $0 != player }.map { other in
        Parameter(
          "a[\(player),\(other)]", symbol: "a_\(player)_\(other)",
          "How much of the room of \(player) one unit of \(other) takes.", .number)
      }
    }
  }

  /// The room of player `i` that is taken: its own level and the others' by their effects, which
  /// begin at `place` and end where that is afterwards.
  @inline(__always) static func crowding<S: SystemScalar>(
    of i: Int, _ count: Int, _ levels: Span<S>, _ p: Span<S>, _ place: inout Int
  ) -> S {
    var crowding = levels[i]
    for j in 0..<count where j != i {
      crowding = crowding + p[place] * levels[j]
      place += 1
    }
    return crowding
  }
}
