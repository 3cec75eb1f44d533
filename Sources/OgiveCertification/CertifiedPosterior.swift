/// A posterior with published moments, drawn from here and now.
public struct CertifiedPosterior: Sendable {
  /// The most standard errors that any mean may be from the published one.
  public static let promisedDistance = 4.0
  /// The most that any standard deviation may be from the published one, as a part of it.
  public static let promisedSpread = 0.15

  /// The name of the problem.
  public let problem: String
  /// Its quantities.
  public let moments: [CertifiedMoment]
  /// Whether the sampler has nothing to say against its draws.
  public let isUsable: Bool

  /// The distance of the mean that is furthest from the published one, in standard errors.
  public var worstDistance: Double { moments.map(\.distance).max() ?? .infinity }

  /// Whether every mean and standard deviation is as published, within Monte Carlo error.
  public var isPassed: Bool {
    isUsable && !moments.isEmpty
      && moments.allSatisfy {
        $0.distance < Self.promisedDistance
          && ($0.deviation / $0.publishedDeviation - 1).magnitude < Self.promisedSpread
      }
  }
}
