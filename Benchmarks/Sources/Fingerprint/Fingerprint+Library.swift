import Ogive

extension Fingerprint {
  /// The fingerprint of the library: every family in every arithmetic of a projection, random
  /// numbers, quantiles and fits.
  public static func ofLibrary() throws -> Fingerprint {
    var fingerprint = Fingerprint()
    for family in CurveCatalog.all {
      for example in family.examples { fingerprint.add(family, example) }
    }
    let draws = RandomSource(seed: 2022).normals("fingerprint", count: 100_000)
    for draw in draws { fingerprint.add(draw) }
    for value in Quantile.values(of: draws, levels: [0.01, 0.25, 0.5, 0.75, 0.99]) {
      fingerprint.add(value)
    }
    for fit in try LogisticSeries.shared.fits(.init()) {
      for estimate in fit.parameters { fingerprint.add(estimate) }
    }
    return fingerprint
  }

  private mutating func add(_ family: any CurveFamily, _ example: CurveExample) {
    let p = Parameters(example.parameters)
    let length = example.span.upperBound - example.span.lowerBound
    let times = (0..<400).map { example.span.lowerBound + length * Double($0) / 399 }
    var values = [Double](repeating: 0, count: times.count)
    var gradients = [Dual](repeating: 0, count: times.count)
    var span = values.mutableSpan
    family.values(at: times.span, p, into: &span)
    var duals = gradients.mutableSpan
    family.gradients(at: times.span, p, into: &duals)
    for value in values { add(value) }
    for gradient in gradients { add(gradient) }
    addDraws(family, p, times)
  }

  private mutating func addDraws(
    _ family: any CurveFamily, _ p: Parameters<Double>, _ times: [Double]
  ) {
    let shifts = SIMD8(0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07)
    let lanes = times.map { Draws8(lanes: SIMD8(repeating: $0) + shifts) }
    var draws = [Draws8](repeating: 0, count: lanes.count)
    var crossings = draws
    var span = draws.mutableSpan
    family.draws(at: lanes.span, p.lifted(to: Draws8.self), into: &span)
    for draw in draws { add(draw) }
    var found = crossings.mutableSpan
    family.times(reaching: draws.span, p.lifted(to: Draws8.self), into: &found)
    for crossing in crossings { add(crossing) }
  }
}
