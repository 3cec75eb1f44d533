/// A coefficient of a competition's equations that follows from curves and what couples them.
public struct PlayerCoefficient: Sendable, Hashable {
  /// The place of the player that it tells of.
  public let player: Int
  /// Its name in the literature: `q1`, `delta`.
  public let name: String
  /// What it follows from, in one line.
  public let origin: String
  /// Its place among the equations' parameters.
  let place: Int
}
