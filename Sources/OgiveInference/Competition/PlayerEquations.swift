internal import OgiveCurves
internal import OgiveNumerics

/// The differential equations of a law that has its own, from the players' curves and what couples them.
protocol PlayerEquations: Sendable {
  /// The equations.
  var system: any DifferentialSystem { get }
  /// The names by which the literature knows the equations' coefficients that are nobody's curve's own, each
  /// with the place of the player that it tells of and with what it follows from.
  var coefficients: [PlayerCoefficient] { get }

  /// The equations' parameters.
  func parameters<S: GrowthScalar>(of players: [Parameters<S>], _ coupling: [S]) -> [S]

  /// The room that is left to everybody where the players' capacities are `capacities`.
  func room(_ capacities: [Draws8], _ levels: [Draws8]) -> Draws8
}
