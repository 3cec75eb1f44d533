internal import OgiveNumerics

/// Whether the facts alone can tell a capacity: the highest likelihood for each room to grow that is held.
///
/// Beside the facts only what is believed of the residual process and of a ceiling takes part, and the
/// weak priors that keep finite what nothing else determines.
struct RoomProfile {
  enum Verdict {
    /// The likelihood does not fall, however large the capacity: any above so many times the last level
    /// will do.
    case open(above: Double)
    /// It does fall.
    case told
  }

  private let density: HeldCoordinate
  private let best: Mode
  private let level: Double
  private let ceiling: LevelCeiling?
  /// Whether the capacity is told by itself, not by its distance from the level.
  private let isPlayer: Bool

  /// Half the 95% quantile of a chi-square with one degree of freedom.
  private static let allowed = 1.92
  /// A capacity this many times the last level, or nearly at the ceiling, stands for any that is larger.
  private static let far = 1000.0
  private static let nearCeiling = 4.0
  private static let steps = 6
  /// A held maximum matters against `allowed` alone, so that it need not be exact.
  private static let search: ModeSearch = {
    var search = ModeSearch()
    search.tolerance = 1e-3
    return search
  }()

  /// The profile around a posterior's middle. Nil for a family without a capacity that can be held.
  init?(of posterior: EvidencePosterior) {
    let full = posterior.density
    guard let capacity = full.capacityColumn else { return nil }
    let likelihood = full.withoutPriors
    let middle = posterior.columns.map { Quantile.values(of: $0, levels: [0.5])[0] }
    guard let best = ModeSearch().mode(of: likelihood, from: [middle]),
      best.logDensity > -.infinity
    else { return nil }
    self.best = best
    density = HeldCoordinate(of: likelihood, index: full.place(of: capacity))
    isPlayer = full.entry != nil
    level =
      isPlayer
      ? full.evidence.frame.level
      : Double.exp(best.position[full.place(of: full.coordinates.anchor.parameter)])
    ceiling = full.evidence.ceiling
  }

  /// What the facts say of the capacity.
  var verdict: Verdict {
    let held = best.position[density.index]
    let open = isPlayer ? Double.log(Self.far * level) : Double.log(Double.log(Self.far))
    let far = ceiling == nil ? open : Self.nearCeiling
    guard far > held else { return .open(above: times(held, at: best.position)) }
    var (position, reached) = (best.position, true)
    for step in 1...3 where reached {
      let x = held + (far - held) * Double(step) / 3
      reached = isAllowed(x, &position)
    }
    guard reached else { return .told }
    let (lowest, place) = lowest(below: held)
    return .open(above: times(lowest, at: place))
  }

  /// The lowest place that is still allowed, by bisection.
  private func lowest(below held: Double) -> (x: Double, position: [Double]) {
    var (allowed, refused) = (held, held - 6)
    var place = best.position
    for _ in 0..<Self.steps {
      let middle = 0.5 * (allowed + refused)
      var position = best.position
      if isAllowed(middle, &position) {
        (allowed, place) = (middle, position)
      } else {
        refused = middle
      }
    }
    return (allowed, place)
  }

  /// Whether the likelihood with the coordinate held at `x` is not much below the best; `position` moves
  /// to where it is highest.
  private func isAllowed(_ x: Double, _ position: inout [Double]) -> Bool {
    position[density.index] = x
    let held = density.held(at: x)
    guard let mode = Self.search.mode(of: held, from: [held.reduced(position)]),
      mode.logDensity > best.logDensity - Self.allowed
    else { return false }
    position = held.whole(mode.position)
    return true
  }

  /// The capacity at a coordinate over the last level; of a player, whose coordinate is that of its room
  /// among the others, the capacity of the curve at the whole position.
  private func times(_ x: Double, at position: [Double]) -> Double {
    guard !isPlayer else { return density.capacity(at: position) / level }
    switch ceiling {
    case nil: return Double.exp(Double.exp(x))
    case .level(let most): return 1 + (most / level - 1) / (1 + Double.exp(-x))
    case .monthlyUsers(let users):
      return 1 + (0.5 * users / level - 1) / (1 + Double.exp(-x))
    }
  }
}
