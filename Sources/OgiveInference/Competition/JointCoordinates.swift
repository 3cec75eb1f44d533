internal import OgiveNumerics

/// Coordinates of all players and of what couples them in which the joint posterior of a law is close to
/// normal, in place of those by which each is believed.
protocol JointCoordinates: Sendable {
  /// The coordinates by which players and what couples them are believed.
  ///
  /// - Parameters:
  ///   - x: The coordinates that are sampled.
  ///   - capacities: Those of the players' curves, which are the same in both.
  /// - Returns: The coordinates, and the logarithm of how much volume they take up for each unit of the
  ///   sampled ones, up to a constant. Not numbers where the law has no such players.
  func believed<S: EvidenceScalar>(at x: [S], capacities: [S]) -> (x: [S], logVolume: S)

  /// The coordinates to sample at those by which players are believed; not numbers where there are none.
  func sampled(at x: [Double], capacities: [Double]) -> [Double]
}
