/// Which column of an evidence fit is what.
///
/// The curve's coordinates come first, then that of a ceiling that is itself uncertain; then the
/// numbers that are standard normal beforehand: the bridges, the producers' biases, and the
/// departures of the reported levels from the curve, in the coordinates that make them independent.
struct EvidenceColumns: Sendable, Hashable {
  let curve: Range<Int>
  let stickiness: Int?
  let bridges: Range<Int>
  let biases: Range<Int>
  let departures: Range<Int>

  init(parameters: Int, hasStickiness: Bool, bridges: Int, biases: Int, departures: Int) {
    curve = 0..<parameters
    stickiness = hasStickiness ? parameters : nil
    let afterCurve = parameters + (hasStickiness ? 1 : 0)
    self.bridges = afterCurve..<(afterCurve + bridges)
    self.biases = self.bridges.upperBound..<(self.bridges.upperBound + biases)
    self.departures = self.biases.upperBound..<(self.biases.upperBound + departures)
  }

  /// How many columns there are.
  var count: Int { departures.upperBound }
  /// The columns of the curve and its ceiling.
  var free: Range<Int> { 0..<bridges.lowerBound }
  /// The columns that are standard normal beforehand.
  var standardNormal: Range<Int> { bridges.lowerBound..<count }
}
