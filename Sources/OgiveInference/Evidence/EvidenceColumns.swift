/// Which coordinate of a posterior is what: the curve's own, that of a ceiling that is itself
/// uncertain, and the residual process's two or three, which are standard normal beforehand.
struct EvidenceColumns: Sendable, Hashable {
  let curve: Range<Int>
  let stickiness: Int?
  let scale: Int
  let halfLife: Int
  let loudness: Int?

  /// Those of a curve told by so many, given some facts.
  init(parameters: Int, given evidence: SeriesEvidence) {
    curve = 0..<parameters
    stickiness = evidence.hasStickiness ? parameters : nil
    scale = parameters + (evidence.hasStickiness ? 1 : 0)
    halfLife = scale + 1
    loudness = evidence.process.loudness == nil ? nil : halfLife + 1
  }

  /// How many there are.
  var count: Int { (loudness ?? halfLife) + 1 }

  /// Those of the residual process.
  var process: Range<Int> { scale..<count }
}
