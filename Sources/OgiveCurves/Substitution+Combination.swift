import OgiveNumerics

/// Each technology's own curve is the logistic one that it grows along.
extension Substitution: PlayerCombination {
  @inline(__always)
  public func combine<S: SystemScalar>(
    _ levels: inout MutableSpan<S>, _ shares: Span<S>, _ curves: [Parameters<S>], total: S
  ) {
    var entrants: [LogOddsPath<S>] = []
    for i in 1..<members.count {
      entrants.append(LogOddsPath(now: S.logOdds(of: shares[i]), slope: curves[i][1]))
    }
    Self.share(&levels, among: entrants)
    for i in members.indices { levels[i] = total * levels[i] }
  }

  /// The shares of all technologies, where those but the first grow on paths of their own.
  ///
  /// Everything follows from where the paths are now: the time at which a technology has left saturation is
  /// found going back along them. So shares are continuous, whatever happens to the paths.
  static func share<S: SystemScalar>(
    _ levels: inout MutableSpan<S>, among entrants: [LogOddsPath<S>]
  ) {
    var past = [entrants[0].rest]
    levels[0] = past[0].share(in: 0)
    var begins = S(-.infinity)
    for (place, entrant) in entrants.enumerated() {
      let later = Array(entrants[(place + 1)...])
      let saturation = Saturation(before: past[place], older: past.dropLast(), later: later)
      let left = saturation.share(in: 0).left
      levels[place + 1] = S.select(begins, lessThan: 0, then: left, else: entrant.share(in: 0))
      // Nobody but the last two stays: one saturates for good while the other grows.
      guard later.count > 1 else {
        past.append(entrant)
        begins = S(.infinity)
        continue
      }
      begins = saturation.end(after: place == 0 ? entrant.half : begins)
      past.append(saturation.share(in: begins).path(from: begins))
      levels[place + 1] = S.select(
        begins, lessThan: 0, then: past[place + 1].share(in: 0), else: levels[place + 1])
    }
  }
}
