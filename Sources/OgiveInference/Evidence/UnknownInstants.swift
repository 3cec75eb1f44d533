internal import OgiveCurves
internal import OgiveNumerics

/// The unknown instants that are integrated over point by point, because the level moves too far within
/// their periods to be taken as normal: joint choices of one point for each.
///
/// The points are those of a Gauss–Legendre rule over the period: the ten at which the curve is known
/// anyway, or, where several instants would make too many choices, two to four between them, found by
/// interpolation. Instants that are still too many are taken as normal, the shortest periods first.
struct UnknownInstants: Sendable {
  /// The levels that they are of.
  let levels: [Int]
  /// The choices: a point of each level.
  let choices: [[Int]]
  /// The logarithm of each choice's probability.
  let logWeights: [Double]
  /// Each level's points, as the parts that its nodes have in them.
  private let points: [[[Double]]]

  /// The most choices; beside several bounds, which are integrated over for each choice anew, fewer.
  private static let most = 1024
  private static let mostBesideBounds = 64

  /// - Parameter rows: The facts; a level that none of them is about does not count.
  init(of levels: [ReportedLevel], in rows: FactRows) {
    let most = rows.count - rows.figures > 1 ? Self.mostBesideBounds : Self.most
    let unknown = levels.indices.filter {
      !levels[$0].reading.isNearlyNormal && rows.concern($0)
    }
    var kept = unknown.sorted {
      (levels[$1].reading.stretch.length, $0) < (levels[$0].reading.stretch.length, $1)
    }
    var rules = kept.map { Self.rule(of: levels[$0].reading, count: nil) }
    for count in [4, 3, 2] where Self.choices(rules.map(\.count)) > most {
      rules = kept.map { Self.rule(of: levels[$0].reading, count: count) }
    }
    while Self.choices(rules.map(\.count)) > most {
      kept.removeLast()
      rules.removeLast()
    }
    self.levels = kept
    points = rules.map { $0.map(\.parts) }
    choices = rules.reduce([[]]) { known, rule in
      known.flatMap { choice in rule.indices.map { choice + [$0] } }
    }
    logWeights = choices.map { choice in
      zip(choice, rules).reduce(0) { $0 + Double.log($1.1[$1.0].weight) }
    }
  }

  /// Whether there is none.
  var isEmpty: Bool { levels.isEmpty }

  /// The logarithms of a level at its points, from those at its nodes.
  func pointLogs<S: GrowthScalar>(of place: Int, _ nodeLogs: [S]) -> [S] {
    points[place].map { parts in
      zip(parts, nodeLogs).reduce(S(0.0)) { sum, term in
        term.0 == 0 ? sum : sum + S(term.0) * term.1
      }
    }
  }

  private static func choices(_ counts: [Int]) -> Int {
    counts.reduce(1) { min($0 * $1, 1_000_000) }
  }

  /// A rule over the period of a reading: so many points, or the reading's own nodes.
  private static func rule(
    of reading: ObservationOperator, count: Int?
  ) -> [(parts: [Double], weight: Double)] {
    let (nodes, weights) = (reading.nodes, reading.weights)
    guard let count else {
      return nodes.indices.map { node in
        (nodes.indices.map { $0 == node ? 1 : 0 }, weights[node])
      }
    }
    let stretch = reading.stretch
    return shortRule(count).map { place, weight in
      let time = stretch.middle + 0.5 * stretch.length * place
      return (parts(of: nodes, at: time), 0.5 * weight)
    }
  }

  /// The Gauss–Legendre rules of two, three and four points on -1...1.
  private static func shortRule(_ count: Int) -> [(place: Double, weight: Double)] {
    switch count {
    case 2:
      let near = (1.0 / 3).squareRoot()
      return [(-near, 1), (near, 1)]
    case 3:
      let far = 0.6.squareRoot()
      return [(-far, 5.0 / 9), (0, 8.0 / 9), (far, 5.0 / 9)]
    default:
      let bend = 2.0 / 7 * 1.2.squareRoot()
      let (near, far) = ((3.0 / 7 - bend).squareRoot(), (3.0 / 7 + bend).squareRoot())
      let skew = 30.0.squareRoot() / 36
      return [(-far, 0.5 - skew), (-near, 0.5 + skew), (near, 0.5 + skew), (far, 0.5 - skew)]
    }
  }

  /// The parts that nodes have in the polynomial through the ten nodes around a time.
  private static func parts(of nodes: [Double], at time: Double) -> [Double] {
    let panel = GaussLegendre.nodes.count
    let after = nodes.firstIndex { $0 > time } ?? nodes.count - 1
    let first = min(max(0, after - panel / 2), nodes.count - panel)
    let near = first..<(first + panel)
    return nodes.indices.map { node in
      guard near.contains(node) else { return 0 }
      return near.reduce(1.0) { product, other in
        other == node ? product : product * (time - nodes[other]) / (nodes[node] - nodes[other])
      }
    }
  }
}
