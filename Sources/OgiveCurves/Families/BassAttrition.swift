public import OgiveNumerics

/// Bass with attrition: a stock of active users that people join as in Bass and leave at a constant
/// rate.
///
/// ```
/// y = N1 (1 - exp(-D t)) / (1 - (N1/N2) exp(-D t)) for t > 0, else 0
/// N1, N2 = m ((q - p - d) ± D) / (2q),  D = sqrt((q - p - d)² + 4 p q)
/// y' = (p + q y/m) (m - y) - d y
/// ```
///
/// The capacity is `N1`, where joining and leaving balance; it lies below the potential `m`. `d = 0`
/// is the Bass model. There is an inflection only when `q > p + d`, at `ln(-N1/N2)/D`. The curve has
/// three degrees of freedom and four parameters: levels alone cannot tell attrition from a smaller
/// potential, so attrition needs a prior, a value of its own, or figures of people who left.
public struct BassAttrition: CompetingFamily {
  public let name = "bass-attrition"
  public let origin = TimeOrigin.launch
  public let isMonotone = true
  public let parameters = [
    Parameter("potential", symbol: "m", "Everyone who could join.", .level, lower: 0),
    Parameter(
      "innovation", symbol: "p", "The rate of joining without being moved by others.", .perTime,
      lower: 0),
    Parameter(
      "imitation", symbol: "q", "The rate of joining because all the others have.", .perTime,
      lower: 0),
    Parameter("attrition", symbol: "d", "The rate at which users leave.", .perTime, lower: 0),
  ]
  public let card = FamilyCard(
    title: "Bass with attrition",
    formula: """
      N1 (1 - exp(-D t)) / (1 - (N1/N2) exp(-D t)) for t > 0, else 0, where \
      D = sqrt((q - p - d)^2 + 4 p q) and N1, N2 = m ((q - p - d) ± D) / (2 q)
      """,
    equation: "y' = (p + q y/m) (m - y) - d y",
    assumes: "Users leave at a constant rate and may come back like anyone else.",
    avoid: "Levels alone: they cannot tell attrition from a smaller potential; fix one of the two.",
    sources: ["Derived from Bass 1969, doi:10.1287/mnsc.15.5.215, with a loss term"])
  public let examples = [
    CurveExample("daily users of a platform", [10, 0.03, 1.4, 0.25], over: 0...9),
    CurveExample("leaving outweighs imitation", [50, 0.12, 0.2, 0.3], over: 0...12),
  ]

  /// The Bass family with attrition.
  public init() {}

  @inline(__always)
  public func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S {
    let balance = Balance(p)
    let left = S.exp(-(balance.speed * S.sinceLaunch(t)))
    return balance.level * (1.0 - left) / (1.0 + balance.ratio * left)
  }

  public func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S { Balance(p).level }

  @inline(__always)
  public static func rate<S: GrowthScalar>(_ level: S, crowding: S, _ p: Parameters<S>) -> S {
    Bass.rate(level, crowding: crowding, p[0], innovation: p[1], imitation: p[2]) - p[3] * level
  }

  public func inflection(_ p: Parameters<Double>) -> Double? {
    let balance = Balance(p)
    return balance.ratio > 1 ? Double.log(balance.ratio) / balance.speed : nil
  }

  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? {
    let balance = Balance(p)
    let share = level / balance.level
    return (S.log1p(balance.ratio * share) - S.log1p(-share)) / balance.speed
  }

  public func startingValues(for samples: Samples) -> [[Double]] {
    Bass().startingValues(for: samples).flatMap { bass in
      [0.05, 0.4].map { Self.equivalent(toBass: bass, attrition: $0 * (bass[1] + bass[2])) }
    }
  }

  /// The parameters with this attrition whose curve is that of a Bass model.
  private static func equivalent(toBass bass: [Double], attrition: Double) -> [Double] {
    let (innovation, imitation) = (bass[1], bass[2])
    let excess = imitation - innovation + attrition
    let sum = (excess * excess + 4 * innovation * imitation).squareRoot()
    let (p, q) = ((sum - excess) / 2, (sum + excess) / 2)
    return [bass[0] * q / imitation, p, q, attrition]
  }
}

/// Where joining and leaving balance, how fast that is approached, and `-N1/N2`.
private struct Balance<S: GrowthScalar> {
  let level: S
  let speed: S
  let ratio: S

  /// Neither difference of nearly equal numbers is formed, whichever sign `q - p - d` has.
  init(_ p: Parameters<S>) {
    let excess = p[2] - p[1] - p[3]
    let product = 4.0 * p[1] * p[2]
    speed = S.sqrt(excess * excess + product)
    let size = S.select(excess, lessThan: 0.0, then: -excess, else: excess)
    let sum = speed + size
    level =
      p[0]
      * S.select(excess, lessThan: 0.0, then: 2.0 * p[1] / sum, else: sum / (2.0 * p[2]))
    ratio = S.select(
      excess, lessThan: 0.0, then: product / (sum * sum), else: sum * sum / product)
  }
}
