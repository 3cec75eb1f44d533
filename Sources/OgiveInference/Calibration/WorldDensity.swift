internal import OgiveNumerics

/// What is believed of a family, before its facts or after them, held to worlds whose levels are within
/// a factor of twenty of the template's: nobody reports a platform of a billionth of a person, and there
/// no arithmetic means anything.
struct WorldDensity: LogDensity {
  let density: EvidenceDensity
  /// Whether the facts take part.
  let seesFacts: Bool
  private let centre: [Double]

  /// How far a level's logarithm may lie from the template's.
  private static let window = 3.0

  init(_ density: EvidenceDensity, _ template: CalibrationTemplate, seesFacts: Bool) {
    self.density = density
    self.seesFacts = seesFacts
    centre = template.logLevels
  }

  var dimension: Int { density.dimension }

  /// The value alone: random walks need no gradient.
  func logDensity(at x: Span<Double>, gradient: inout MutableSpan<Double>) -> Double {
    logDensities(at: (0..<dimension).map { Draws8(x[$0]) }).lanes[0]
  }

  func logDensities(at x: [Draws8]) -> Draws8 {
    let member = density.member(at: x)
    var value = density.logPrior(of: member, at: x)
    if seesFacts { value = value + density.likelihood(of: member, at: x).logValue }
    let none = Draws8(-.infinity)
    let held = Draws8.select(0.5, lessThan: inside(member), then: value, else: none)
    return Draws8.select(none, lessThan: held, then: held, else: none)
  }

  /// One where a member is near enough to the template, zero elsewhere.
  func inside(_ member: EvidenceDensity.Member<Draws8>) -> Draws8 {
    zip(member.logLevels, centre).reduce(Draws8(1)) { inside, level in
      let distance = level.0 - Draws8(level.1)
      let square = distance * distance
      return Draws8.select(
        square, lessThan: Draws8(Self.window * Self.window), then: inside, else: 0)
    }
  }
}
