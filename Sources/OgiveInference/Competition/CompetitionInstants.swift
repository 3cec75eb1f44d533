/// The instants at which facts read the players of a competition.
struct CompetitionInstants: Sendable {
  /// All of them, ascending.
  let all: [Double]
  /// Where each player's own are among all, in the order of its facts.
  let own: [[Int]]

  /// - Parameter nodes: Each player's own.
  init(_ nodes: [[Double]]) {
    let all = Set(nodes.joined()).sorted()
    let index = Dictionary(zip(all, all.indices)) { first, _ in first }
    self.all = all
    own = nodes.map { $0.compactMap { index[$0] } }
  }
}
