import OgiveNumerics

/// Players that act on each other, integrated by the simplest method there is, with formulas of their
/// own: what the library's trajectories are held against.
struct PlainPlayers: Sendable {
  /// One player's own law of growth.
  enum Law: Sendable {
    /// Growth rate, capacity.
    case logistic(Double, Double)
    /// Rate constant, capacity.
    case gompertz(Double, Double)
    /// Innovation, imitation, capacity.
    case bass(Double, Double, Double)

    func growth(_ y: Double, crowding: Double) -> Double {
      switch self {
      case .logistic(let r, let k): r * y * (1 - crowding / k)
      case .gompertz(let r, let k): crowding > 0 ? r * y * Double.log(k / crowding) : 0
      case .bass(let p, let q, let m): (p + q * y / m) * (m - crowding)
      }
    }
  }

  var laws: [Law]
  /// `effects[i][j]` is what a unit of player j takes of player i's room.
  var effects: [[Double]]
  /// From when on each is under the others' effects.
  var entries: [Double]
  /// Before when each stands still.
  var launches: [Double]
  /// How fast each player's clock runs.
  var speed: @Sendable (Int, Double) -> Double = { _, _ in 1 }
  /// What happens to the levels at a date.
  var jumps: [(date: Double, change: @Sendable (inout [Double]) -> Void)] = []

  /// Steps a year of the fourth-order method of Runge and Kutta.
  var steps = 2000

  /// The levels, and after them their integrals, at `times`.
  func levels(from start: [Double], at begin: Double, through times: [Double]) -> [[Double]] {
    var state = start + start.map { _ in 0 }
    var time = begin
    var rest = jumps[...]
    return times.map { end in
      while let jump = rest.first, jump.date < end {
        advance(&state, &time, to: jump.date)
        var levels = Array(state.prefix(laws.count))
        jump.change(&levels)
        for player in laws.indices { state[player] = levels[player] }
        rest = rest.dropFirst()
      }
      advance(&state, &time, to: end)
      return state
    }
  }

  private func advance(_ state: inout [Double], _ time: inout Double, to end: Double) {
    // Steps end where something begins, so that none straddles it.
    let stops = (entries + launches + [end]).filter { $0 > time && $0 <= end }.sorted()
    for stop in stops {
      let count = max(1, Int((stop - time) * Double(steps)))
      let h = (stop - time) / Double(count)
      for _ in 0..<count {
        let before = state
        let moved = { (k: [Double], part: Double) in zip(before, k).map { $0 + part * h * $1 } }
        let k1 = rates(state, time + 1e-12)
        let k2 = rates(moved(k1, 0.5), time + 0.5 * h)
        let k3 = rates(moved(k2, 0.5), time + 0.5 * h)
        let k4 = rates(moved(k3, 1), time + h - 1e-12)
        for i in state.indices { state[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) }
        time += h
      }
      time = stop
    }
  }

  private func rates(_ state: [Double], _ time: Double) -> [Double] {
    let levels = state.prefix(laws.count)
    let growth = laws.indices.map { i -> Double in
      guard time > launches[i] else { return 0 }
      let others = laws.indices.reduce(0.0) { $0 + ($1 == i ? 0 : effects[i][$1] * levels[$1]) }
      let crowding = levels[i] + (time > entries[i] ? others : 0)
      return speed(i, time) * laws[i].growth(levels[i], crowding: crowding)
    }
    return growth + levels
  }
}
