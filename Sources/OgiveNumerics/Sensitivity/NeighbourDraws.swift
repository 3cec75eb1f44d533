/// Draws among which nearest neighbours are sought, in random order and without repeated rows.
struct NeighbourDraws {
  /// The normal scores of each input.
  private(set) var scores: [[Double]]
  /// Each output's draws.
  private(set) var outputs: [[Double]]
  /// For each draw that was given, in random order, where its row is now.
  private var places: [Int]

  /// Nil where there is nothing to read: see ``ShapleyEffects/estimate(inputs:outputs:centres:random:)``.
  init?(inputs: [[Double]], outputs: [[Double]], random: RandomSource) {
    let count = inputs.first?.count ?? 0
    guard (1...ShapleyEffects.inputLimit).contains(inputs.count),
      (inputs + outputs).allSatisfy({ $0.count == count && $0.allSatisfy(\.isFinite) })
    else { return nil }
    let order = random.stream("order of draws").permutation(count)
    var (rows, places): ([Int], [Int]) = ([], [])
    var found: [[Double]: Int] = [:]
    for draw in order {
      let place = found[inputs.map { $0[draw] }, default: rows.count]
      if place == rows.count {
        found[inputs.map { $0[draw] }] = place
        rows.append(draw)
      }
      places.append(place)
    }
    guard rows.count >= ShapleyEffects.neighbours else { return nil }
    scores = inputs.map { input in Ranks.normalScores(of: rows.map { input[$0] }) }
    self.outputs = outputs.map { output in rows.map { output[$0] } }
    self.places = places
  }

  /// How many different rows there are.
  var count: Int { scores[0].count }

  /// The rows of at most `limit` draws, each as often as it was drawn.
  func centres(_ limit: Int) -> ArraySlice<Int> { places.prefix(max(limit, 1)) }
}
