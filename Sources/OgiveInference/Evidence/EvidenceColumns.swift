/// Which coordinate of a posterior is what: the curve's own, that of a ceiling that is itself
/// uncertain, and the residual process's two or three, which are standard normal beforehand.
struct EvidenceColumns: Sendable, Hashable {
  let curve: Range<Int>
  let stickiness: Int?
  let scale: Int
  let halfLife: Int
  let loudness: Int?

  init(parameters: Int, hasStickiness: Bool, hasLoudness: Bool) {
    curve = 0..<parameters
    stickiness = hasStickiness ? parameters : nil
    scale = parameters + (hasStickiness ? 1 : 0)
    halfLife = scale + 1
    loudness = hasLoudness ? halfLife + 1 : nil
  }

  /// How many there are.
  var count: Int { (loudness ?? halfLife) + 1 }

  /// Those of the residual process.
  var process: Range<Int> { scale..<count }
}
