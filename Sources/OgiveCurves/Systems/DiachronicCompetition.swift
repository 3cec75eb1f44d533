import OgiveNumerics

/// Two products of one market, the second of which enters later: diffusion by innovation and imitation
/// within and across brands.
///
/// Until the entry, `z1' = (pa + qa z1/ma) (ma - z1)`. From then on, with `Z = z1 + z2`,
///
/// ```
/// z1' = (m p1 + (q1 + delta) z1 + q1 z2) (1 - Z/m)
/// z2' = (m p2 + (q2 - gamma) z1 + q2 z2) (1 - Z/m)
/// ```
///
/// z are cumulative sales: fit figures per period as their differences. As a differential equation the
/// model forecasts; as the published regression on observed totals it cannot. With gamma equal to delta
/// it is the standard, "unique", variant.
public struct DiachronicCompetition: DifferentialSystem {
  public let name = "ucrcd"
  public let members = ["first", "second"]
  /// When the second product enters.
  public let entry: Double
  public let parameters = [
    Parameter(
      "alone.capacity", symbol: "ma", "The first's potential while alone.", .level, lower: 0),
    Parameter(
      "alone.innovation", symbol: "pa", "The first's innovation alone.", .perTime, lower: 0),
    Parameter("alone.imitation", symbol: "qa", "The first's imitation alone.", .perTime, lower: 0),
    Parameter("capacity", symbol: "m", "The potential of both together.", .level, lower: 0),
    Parameter("first.innovation", symbol: "p1", "The first's innovation.", .perTime),
    Parameter(
      "first.imitation", symbol: "q1", "What the second's adopters do for the first.", .perTime),
    Parameter(
      "delta", symbol: "delta", "What the first's own adopters do for it beyond that.", .perTime),
    Parameter("second.innovation", symbol: "p2", "The second's innovation.", .perTime),
    Parameter(
      "second.imitation", symbol: "q2", "What the second's own adopters do for it.", .perTime),
    Parameter(
      "gamma", symbol: "gamma", "What the first's adopters do less for the second.", .perTime),
  ]
  public let card = FamilyCard(
    title: "Unbalanced competition with a change of regime",
    formula: "no closed form; the symbols are those of the equations",
    equation:
      "z1' = (m p1 + (q1 + delta) z1 + q1 z2) (1 - Z/m), z2' = (m p2 + (q2 - gamma) z1 + q2 z2) (1 - Z/m)",
    assumes: "Both sell into one market, whose room is left once; word of mouth crosses brands.",
    avoid: "More than two products, and stocks that people also leave.",
    sources: ["Guseo & Mortarino 2014, doi:10.1093/imaman/dpt008"])

  /// The competition with a second product from `entry` on.
  public init(entry: Double = 4) { self.entry = entry }

  public var breaks: [Double] { [entry] }

  public var examples: [SystemExample] {
    [
      SystemExample(
        "a second product with a better start",
        [60, 0.01, 0.5, 100, 0.005, 0.25, 0.1, 0.02, 0.4, 0.15], from: [0, 0],
        over: entry - 4...entry + 12)
    ]
  }

  @inline(__always)
  public func rates<S: SystemScalar>(
    of levels: Span<S>, at time: Double, _ p: Span<S>, into rates: inout MutableSpan<S>
  ) {
    let (z1, z2) = (levels[0], levels[1])
    guard time >= entry else {
      rates[0] = Bass.rate(z1, crowding: z1, p[0], innovation: p[1], imitation: p[2])
      rates[1] = 0
      return
    }
    let room = 1.0 - (z1 + z2) / p[3]
    rates[0] = (p[3] * p[4] + (p[5] + p[6]) * z1 + p[5] * z2) * room
    rates[1] = (p[3] * p[7] + (p[8] - p[9]) * z1 + p[8] * z2) * room
  }

  public func startingValues(for series: [Samples], from start: Double) -> [[Double]] {
    let first = PlayerReading(Bass(), series[0], from: start).parameters
    let second = PlayerReading(Bass(), series[1], from: entry).parameters
    return [0.5, 1].map { part in
      first + [
        first[0] + second[0], part * first[1], part * first[2], 0.01 * first[2], part * second[1],
        part * second[2], 0.01 * second[2], 0, 0,
      ]
    }
  }
}
