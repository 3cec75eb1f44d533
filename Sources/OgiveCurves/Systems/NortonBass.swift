import OgiveNumerics

/// Successive generations of a technology, each of which takes over the users of the one before.
///
/// ```
/// S_g = B_g (1 - F_{g+1}),  B_g = F_g (m_g + B_{g-1}),  F_g = Bass share at t - entry_g
/// ```
///
/// S is what is in use of each generation, m what each adds to the market; p and q are the same for all.
public struct NortonBass: ClosedSystem {
  public let name = "norton-bass"
  public let members: [String]
  public let parameters: [Parameter]
  /// When each generation enters.
  public let entries: [Double]
  public let card = FamilyCard(
    title: "Norton–Bass generations",
    formula: "S_g = B_g (1 - F_{g+1}), B_g = F_g (m_g + B_{g-1}), F_g = Bass share at t - entry_g",
    equation: "F' = (p + q F) (1 - F)",
    assumes: "Each generation is adopted alike, by new users and by those of the one before.",
    avoid: "Products that coexist for good: they take no users over.",
    sources: ["Norton & Bass 1987, doi:10.1287/mnsc.33.9.1069"])

  /// The generations by their names, with the dates at which they enter, ascending.
  public init(
    _ generations: [String] = ["first", "second"], entries: [Double] = [0, 5]
  ) {
    precondition(generations.count == entries.count, "every generation has an entry")
    members = generations
    self.entries = entries
    parameters =
      [
        Parameter(
          "innovation", symbol: "p", "The rate of adopting without being moved by others.",
          .perTime, lower: 0),
        Parameter(
          "imitation", symbol: "q", "The rate of adopting because all the others have.", .perTime,
          lower: 0),
      ]
      + generations.map {
        Parameter(
          "\($0).capacity", symbol: "m_\($0)", "What \($0) adds to the market.", .level, lower: 0)
      }
  }

  public var examples: [SystemExample] {
    let first = entries.first ?? 0
    return [
      SystemExample(
        "generations of mainframes",
        [0.08, 0.43] + members.indices.map { 3000 + 4000 * Double($0) },
        from: [], over: first...(entries.last ?? first) + 10)
    ]
  }

  @inline(__always)
  public func levels<S: SystemScalar>(
    at time: Double, _ p: Span<S>, into levels: inout MutableSpan<S>
  ) {
    var base = S(0.0)
    for generation in entries.indices {
      let age = S(time - entries[generation])
      let share = S.bassShare(age, innovation: p[0], imitation: p[1])
      Self.enter(generation, adding: share * p[2 + generation], share, &base, &levels)
    }
  }

  public func startingValues(for series: [Samples], from start: Double) -> [[Double]] {
    let peaks = series.map { max($0.values.max() ?? 1, 1e-12) }
    let peakTime = zip(series[0].times, series[0].values).max { $0.1 < $1.1 }?.0
    let rise = max((peakTime ?? entries[0] + 1) - entries[0], 1e-3)
    let added = peaks.indices.map { max(peaks[$0] - ($0 > 0 ? peaks[$0 - 1] : 0), 0.3 * peaks[$0]) }
    return [0.5, 1, 2, 4].flatMap { speed in
      [0.01, 0.1, 0.5].map { [$0 * speed / rise, speed / rise] + added }
    }
  }
}
