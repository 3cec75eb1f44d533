import OgiveNumerics

/// The saturation of one technology among others.
struct Saturation<S: SystemScalar> {
  /// The technology that phases out last before it.
  let before: LogOddsPath<S>
  /// Those that have phased out earlier.
  let older: [LogOddsPath<S>]
  /// Those that grow.
  let later: [LogOddsPath<S>]

  /// What is left to it some time from now.
  func share(in time: S) -> SaturatingShare<S> {
    var share = SaturatingShare<S>()
    share.add(before.rest, in: time, times: 1)
    for other in older { share.add(other, in: time, times: -1) }
    for other in later { share.add(other, in: time, times: -1) }
    return share
  }

  /// When it leaves saturation, from now: where y''/y' of its log-odds is least. Two at least must come
  /// after it, by whose halves it has nothing left.
  ///
  /// - Parameter start: When it began to saturate.
  func end(after start: S) -> S {
    let limit = Self.later(secondHalf, start)
    var (early, late) = (start, limit)
    for _ in 0..<Self.halvings {
      let middle = 0.5 * (early + late)
      let turn = share(in: middle).turn
      early = S.select(turn, lessThan: 0, then: middle, else: early)
      late = S.select(turn, lessThan: 0, then: late, else: middle)
    }
    return Self.later(polished(0.5 * (early + late), within: limit - start), start)
  }

  /// A step of Newton's from a point that is as good as the end: it brings the derivatives by parameters.
  private func polished(_ end: S, within width: S) -> S {
    let reach = 1e-4 * width
    let rise = share(in: end + reach).turn - share(in: end - reach).turn
    let step = 2.0 * reach * share(in: end).turn / rise
    let isSmall = step * step - reach * reach
    return S.select(isSmall, lessThan: 0, then: end - step, else: end)
  }

  /// When the second of those that grow has a half.
  private var secondHalf: S {
    var (first, second) = (S(.infinity), S(.infinity))
    for half in later.map(\.half) {
      let other = Self.later(half, first)
      first = S.select(half, lessThan: first, then: half, else: first)
      second = S.select(other, lessThan: second, then: other, else: second)
    }
    return second
  }

  private static var halvings: Int { 40 }

  private static func later(_ one: S, _ other: S) -> S {
    S.select(one, lessThan: other, then: other, else: one)
  }
}
