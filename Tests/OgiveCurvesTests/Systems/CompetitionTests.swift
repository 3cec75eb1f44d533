import OgiveNumerics
import Testing

@testable import OgiveCurves

/// Reference values: scipy 1.17, `solve_ivp(method="DOP853", rtol=1e-13, atol=1e-14)`, restarted where
/// rates jump.
@Suite("Competition")
struct CompetitionTests {
  private func expect(
    _ found: [Double], equals expected: [Double], within tolerance: Double = 1e-8,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, sourceLocation: sourceLocation)
    for (found, expected) in zip(found, expected) {
      #expect(
        (found - expected).magnitude <= tolerance * expected.magnitude,
        sourceLocation: sourceLocation)
    }
  }

  private let trio = LotkaVolterra(["channels", "douyin", "kuaishou"])
  private let rates = [0.8, 1.1, 1.4, 6, 8, 10]

  @Test("three Lotka–Volterra players agree with scipy")
  func three() {
    let found = Trajectory.levels(
      trio, rates + [0.3, 0.4, 0.5, 0.3, 0.4, 0.5], from: [0.1, 0.3, 0.5], [1, 4, 12])
    expect(
      found,
      equals: [
        0.20277299744786137, 0.7979327251712246, 1.6880879480174613, 0.6254850218878554,
        3.960536117115263, 7.431806447742456, 1.2596339595959154, 5.340290867264779,
        6.852240848183386,
      ])
    #expect(trio.parameters[6].name == "a[channels,douyin]")
    #expect(trio.parameters[7].name == "a[channels,kuaishou]")
    #expect(trio.parameters[8].name == "a[douyin,channels]")
  }

  @Test("without effects every player grows along its own logistic curve")
  func alone() {
    let found = Trajectory.levels(
      trio, rates + [Double](repeating: 0, count: 6), from: [0.1, 0.3, 0.5], [5])
    for i in 0..<3 {
      let (r, k, start) = (rates[i], rates[3 + i], [0.1, 0.3, 0.5][i])
      let exact = k / (1 + (k / start - 1) * Double.exp(-5 * r))
      #expect((found[i] / exact - 1).magnitude < 1e-9)
    }
  }

  @Test("two players settle where their isoclines cross, or one dies out")
  func equilibrium() {
    let pair = LotkaVolterra()
    let coexistence = Trajectory.levels(pair, [1, 1, 10, 8, 0.5, 0.4], from: [1, 1], [400])
    expect(coexistence, equals: [(10 - 0.5 * 8) / (1 - 0.2), (8 - 0.4 * 10) / (1 - 0.2)])
    let exclusion = Trajectory.levels(pair, [1, 1, 10, 8, 0.5, 1.5], from: [1, 1], [400])
    #expect((exclusion[0] / 10 - 1).magnitude < 1e-9 && exclusion[1] < 1e-9)
  }

  @Test(
    "a family without rivals follows its own curve, in its own arithmetic",
    arguments: CurveCatalog.all.compactMap { $0 as? any CompetingFamily })
  func families(_ family: any CompetingFamily) {
    let example = family.examples[0]
    let curve = Parameters(example.parameters)
    let start = example.span.lowerBound + 0.2 * (example.span.upperBound - example.span.lowerBound)
    let system = FamilyCompetition([("only", family)])
    let own = zip(family.parameters, example.parameters).filter { $0.0.dimension != .time }.map(\.1)
    let (ownDraws, ownDuals) = (own.map { Draws8($0) }, own.map { Dual($0) })
    let places = PlayerPlaces(of: family, from: 0)
    let times = [0.3, 0.5, 0.9].map {
      example.span.lowerBound + $0 * (example.span.upperBound - example.span.lowerBound)
    }
    let found = Trajectory.levels(
      system, own, from: [family.value(at: start, curve)], at: start, times)
    expect(found, equals: times.map { family.value(at: $0, curve) }, within: 1e-7)
    for level in [0.3, 0.9].map({ $0 * family.capacity(curve) }) {
      let crowding = 1.1 * level
      let number = type(of: family).competingRate(level, crowding: crowding, own.span, places)
      let draws = type(of: family).competingRate(
        Draws8(level), crowding: Draws8(crowding), ownDraws.span, places)
      let dual = type(of: family).competingRate(
        Dual(level), crowding: Dual(crowding), ownDuals.span, places)
      #expect(draws.lanes[5] == number && dual.value == number)
      #expect(number < family.rate(level, at: start, curve))
    }
  }

  @Test("families whose growth depends on the time are not among those that compete")
  func timed() {
    let names = CurveCatalog.all.filter { $0 is any CompetingFamily }.map(\.name)
    for name in ["weibull", "bilogistic", "korf", "log-logistic"] {
      #expect(CurveCatalog.all.contains { $0.name == name } && !names.contains(name))
    }
    #expect(names.contains("logistic") && names.contains("gompertz") && names.contains("bass"))
  }

  @Test("logistic families compete as Lotka–Volterra players do")
  func logistics() {
    let families = FamilyCompetition([("first", Logistic()), ("second", Logistic())])
    let found = Trajectory.levels(
      families, [10, 1, 8, 1.2, 0.5, 0.4], from: [1, 0.5], [1, 5, 20])
    let players = Trajectory.levels(
      LotkaVolterra(), [1, 1.2, 10, 8, 0.5, 0.4], from: [1, 0.5], [1, 5, 20])
    expect(found, equals: players, within: 1e-12)
  }

  @Test("a Gompertz player against a Bass player agrees with scipy")
  func mixed() {
    let found = Trajectory.levels(
      FamilyCompetition(), [5, 1.2, 60, 0.02, 0.5, 0.3, 2.5], from: [0.2, 0.5], [1, 4, 10])
    expect(
      found,
      equals: [
        1.3894703709218885, 2.2584004867066163, 2.3754064661194576, 12.729342525978094,
        0.0141686337631372, 51.30471238883362,
      ])
  }

  @Test("two products of one market agree with scipy, and steps do not straddle the entry")
  func diachronic() {
    let system = DiachronicCompetition(entry: 4)
    expect(
      Trajectory.levels(system, system.examples[0], [2, 4, 7, 16]),
      equals: [
        2.0160175315114084, 0.0, 6.958438427108417, 0.0, 23.229862899810854, 19.326949155467275,
        49.905964488936355, 49.72449171683,
      ])
  }

  @Test("a shared time budget agrees with scipy, and is never exceeded")
  func budget() {
    let system = TimeBudget()
    expect(
      Trajectory.levels(system, system.examples[0], [1, 4, 10]),
      equals: [
        2.6553063937899024, 0.48398414957930475, 3.3650673328536964, 2.8194369469407046,
        2.7087143716438042, 5.175357347472316,
      ])
    let random = RandomSource(seed: 5)
    for draw in UInt64(0)..<50 {
      let u = (0..<8).map { random.uniform("budget", draw, $0) }
      let four = TimeBudget(["a", "b", "c", "d"])
      let found = Trajectory.levels(
        four, u.prefix(4).map { 3 * $0 } + u.suffix(4).map { 20 * $0 } + [8],
        from: u.prefix(4).map { 1.9 * $0 }, (1...40).map { Double($0) })
      for row in 0..<40 {
        let levels = found[4 * row..<4 * row + 4]
        #expect(levels.reduce(0, +) <= 8 * (1 + 1e-9) && levels.allSatisfy { $0 > -1e-12 })
      }
    }
  }

  @Test("with time in plenty every player grows along its own logistic curve")
  func plenty() {
    let found = Trajectory.levels(TimeBudget(), [0.6, 1.1, 10, 9, 1e15], from: [2, 0.2], [3])
    for (i, (r, k, start)) in [(0.6, 10.0, 2.0), (1.1, 9.0, 0.2)].enumerated() {
      let exact = k / (1 + (k / start - 1) * Double.exp(-3 * r))
      #expect((found[i] / exact - 1).magnitude < 1e-9)
    }
  }
}
