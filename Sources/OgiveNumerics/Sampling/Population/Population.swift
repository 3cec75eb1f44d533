/// Walkers that sample a distribution together: each tries to move along the difference between two
/// others, which has the distribution's own size and direction wherever the walkers are.
///
/// Eight walkers move at a time, by differences among the rest, so that every move is Metropolis' own.
/// Moves go along all coordinates or along one group of them; now and then a whole difference is taken,
/// which leads from one mode to another. ter Braak 2006, doi:10.1007/s11222-006-8769-1, with the
/// subsets of Vrugt et al. 2009, doi:10.1515/IJNSNS.2009.10.3.273.
public struct Population: Sendable {
  private let groups: [Range<Int>]
  private let random: RandomSource
  /// Eight walkers to a block: `places[block][i]` has coordinate i of each.
  private var places: [[Draws8]]
  private var values: [Draws8]
  private var round = 0
  /// Where the walkers were at every ``roundsPerVisit``-th round.
  private var visits: [(places: [[Draws8]], values: [Draws8])] = []

  /// The rounds between two visits that are kept.
  public static let roundsPerVisit = 10
  /// How often a whole difference is tried, along all coordinates and along one group in turn.
  private static let leap = 11

  /// The number of walkers.
  public var walkerCount: Int { Draws8.width * places.count }

  /// Walkers at the likeliest of some points.
  ///
  /// - Parameters:
  ///   - starts: Candidates, apart from each other as the distribution's draws are, or farther: at least
  ///     eight more than `walkers`.
  ///   - walkers: A multiple of eight, twenty-four at least.
  ///   - groups: Coordinates that go together, in ranges that cover all.
  /// - Returns: Nil where fewer candidates than walkers have mass.
  public init?(
    of density: any LogDensity, from starts: [[Double]], walkers: Int, groups: [Range<Int>],
    random: RandomSource
  ) {
    precondition(walkers.isMultiple(of: Draws8.width) && walkers > 2 * Draws8.width)
    let blocks = stride(from: 0, to: starts.count - Draws8.width + 1, by: Draws8.width)
    let candidates = blocks.flatMap { first -> [(point: [Double], value: Double)] in
      let own = Array(starts[first..<(first + Draws8.width)])
      let found = density.logDensities(at: Self.block(of: own))
      return own.indices.map { (own[$0], found.lanes[$0]) }
    }
    let best = candidates.filter { $0.value > -.infinity }.sorted { $0.value > $1.value }
      .prefix(walkers)
    guard best.count == walkers else { return nil }
    self.groups = groups
    self.random = random
    let firsts = stride(from: 0, to: walkers, by: Draws8.width)
    places = firsts.map { first in
      Self.block(of: best[first..<(first + Draws8.width)].map(\.point))
    }
    values = firsts.map { first in
      var value = Draws8(0.0)
      for lane in 0..<Draws8.width { value.lanes[lane] = best[first + lane].value }
      return value
    }
  }

  private static func block(of points: [[Double]]) -> [Draws8] {
    points[0].indices.map { index in
      var column = Draws8(0.0)
      for lane in 0..<Draws8.width { column.lanes[lane] = points[lane][index] }
      return column
    }
  }

  /// Lets every walker try so many moves.
  public mutating func advance(_ rounds: Int, in density: any LogDensity) {
    for _ in 0..<rounds where !Task.isCancelled {
      for block in places.indices { move(block, in: density) }
      round += 1
      if round.isMultiple(of: Self.roundsPerVisit) { visits.append((places, values)) }
    }
  }

  private mutating func move(_ block: Int, in density: any LogDensity) {
    let stream = random.stream("move", UInt64(round * places.count + block))
    let range = round.isMultiple(of: 2) ? 0..<places[block].count : groups[round / 2 % groups.count]
    let isLeap = round % Self.leap == Self.leap - 1
    let reach = isLeap ? 1 : 2.38 / Double(2 * range.count).squareRoot()
    let pairs = (0..<Draws8.width).map { pair(for: block, lane: $0, stream) }
    var trial = places[block]
    for index in range {
      for lane in 0..<Draws8.width {
        let (from, to) = pairs[lane]
        // A little of its own keeps the walkers from being caught in a plane.
        let draw = UInt64(8 * index + lane)
        trial[index].lanes[lane] +=
          reach * (coordinate(index, of: to) - coordinate(index, of: from))
          + 1e-4 * stream.normal(64 + draw)
      }
    }
    let found = density.logDensities(at: trial)
    for lane in 0..<Draws8.width
    where Double.log(stream.uniform(UInt64(32 + lane))) < found.lanes[lane]
      - values[block].lanes[lane]
    {
      for index in range { places[block][index].lanes[lane] = trial[index].lanes[lane] }
      values[block].lanes[lane] = found.lanes[lane]
    }
  }

  /// Two different walkers of other blocks.
  private func pair(for block: Int, lane: Int, _ stream: RandomStream) -> (Int, Int) {
    let others = walkerCount - Draws8.width
    let first = stream.choice(UInt64(2 * lane), below: others)
    var second = stream.choice(UInt64(2 * lane + 1), below: others - 1)
    if second >= first { second += 1 }
    let own = Draws8.width * block
    return (
      first < own ? first : first + Draws8.width, second < own ? second : second + Draws8.width
    )
  }

  private func coordinate(_ index: Int, of walker: Int) -> Double {
    places[walker / Draws8.width][index].lanes[walker % Draws8.width]
  }

  /// The later half of what was visited.
  private var later: ArraySlice<(places: [[Draws8]], values: [Draws8])> {
    visits.suffix(visits.count / 2)
  }

  /// A coordinate of each walker, visit after visit, in the later half.
  func walks(of coordinate: Int) -> [[Double]] {
    (0..<walkerCount).map { walker in
      later.map { $0.places[walker / Draws8.width][coordinate].lanes[walker % Draws8.width] }
    }
  }

  /// The log density of each walker, likewise.
  var logDensities: [[Double]] {
    (0..<walkerCount).map { walker in
      later.map { $0.values[walker / Draws8.width].lanes[walker % Draws8.width] }
    }
  }
}
