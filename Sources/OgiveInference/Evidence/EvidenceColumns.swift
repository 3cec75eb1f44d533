/// Which coordinate of a posterior is what: the curve's own, that of a ceiling that is itself
/// uncertain, and the residual process's two, which are standard normal beforehand.
struct EvidenceColumns: Sendable, Hashable {
  let curve: Range<Int>
  let stickiness: Int?
  let scale: Int
  let halfLife: Int

  init(parameters: Int, hasStickiness: Bool) {
    curve = 0..<parameters
    stickiness = hasStickiness ? parameters : nil
    scale = parameters + (hasStickiness ? 1 : 0)
    halfLife = scale + 1
  }

  /// How many there are.
  var count: Int { halfLife + 1 }
}
