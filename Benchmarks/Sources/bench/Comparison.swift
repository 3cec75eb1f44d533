import Ogive

/// One row of the table: our work beside a peer's.
struct Comparison {
  let work: String
  let ours: Contender
  var peer: Contender?
  var goal: Goal?
  /// How often each runs, in turn.
  var rounds = 15

  /// Runs both in turn, so that each pair meets the same machine.
  func measured() -> Measurement {
    var pairs: [(ours: Double, peer: Double?)] = []
    for _ in 0..<rounds {
      guard let seconds = ours.seconds() else { break }
      pairs.append((seconds, peer?.seconds()))
    }
    return Measurement(pairs)
  }
}

/// What the rounds of a comparison gave.
struct Measurement {
  /// The median seconds per unit of work; nil where a contender could not run.
  let ours: Double?
  let peer: Double?
  /// Quartiles of our time over the peer's, round by round; without a peer, of our time.
  let quartiles: [Double]?

  init(_ pairs: [(ours: Double, peer: Double?)]) {
    let peers = pairs.compactMap(\.peer)
    ours = Self.quartiles(pairs.map(\.ours))?[1]
    peer = Self.quartiles(peers)?[1]
    let ratios = pairs.compactMap { pair in pair.peer.map { pair.ours / $0 } }
    quartiles = Self.quartiles(peers.isEmpty ? pairs.map(\.ours) : ratios)
  }

  private static func quartiles(_ values: [Double]) -> [Double]? {
    values.isEmpty ? nil : Quantile.values(of: values, levels: [0.25, 0.5, 0.75])
  }
}

/// What a row is to reach.
enum Goal {
  /// At most so many times the peer's time.
  case cost(atMost: Double)
  /// At least so many times as fast as the peer.
  case speed(atLeast: Double)
  /// At most so many seconds.
  case time(atMost: Double)

  /// Whether it is reached; nil where that could not be measured.
  func isReached(_ measurement: Measurement) -> Bool? {
    let ratio = measurement.peer == nil ? nil : measurement.quartiles?[1]
    return switch self {
    case .cost(let most): ratio.map { $0 <= most }
    case .speed(let least): ratio.map { 1 / $0 >= least }
    case .time(let most): measurement.ours.map { $0 <= most }
    }
  }
}
