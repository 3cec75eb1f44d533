import OgiveCurves
import OgiveNumerics
import Testing

@Suite("Events in a system")
struct EventTests {
  private static let parameters = [0.8, 1.1, 6, 8, 0.3, 0.4]
  private static let later = [0.8, 1.1, 9, 5, 0.3, 0.4]
  private static let times = [1, 2.5, 3, 5, 8.0]
  /// Both levels and both integrals at each time, where at 2.5 the first player gains 0.4 and grows
  /// half as fast again, and at 5 capacities become 9 and 5. scipy 1.17, `solve_ivp(method="DOP853",
  /// rtol=1e-13, atol=1e-14)` for each stretch.
  private static let expected = [
    0.21361151444441615, 0.8316092144143826, 0.1501390201964728, 0.5248159438447093,
    0.592635749018563, 2.935380247271584, 0.7167488690250957, 3.125592777084797, 1.446201688565826,
    3.8916178799733903, 1.323096619136616, 4.832232021880924, 3.214547843015059, 6.228447184886075,
    6.132622812539949, 15.48804281646855, 7.515294606360674, 2.76046120041608, 23.201904378794936,
    27.35909967337962,
  ]

  private func changes<S: SystemScalar>(_ type: S.Type) -> [SystemChange<S>] {
    [
      SystemChange(at: 2.5, speeds: [1.5, 1], adding: [0.4, 0]),
      SystemChange(at: 5, parameters: Self.later.map { S($0) }),
    ]
  }

  @Test("numbers pass jumps, speeds and new parameters, with integrals, as scipy does")
  func numbers() {
    var found = [Double](repeating: 0, count: Self.expected.count)
    var span = found.mutableSpan
    let reason = LotkaVolterra().trajectory(
      from: [0.1, 0.3, 0, 0], at: 0, through: Self.times.span, Self.parameters, Trajectory.tight,
      changes: changes(Double.self), into: &span)
    #expect(reason == .stepTolerance)
    for (found, expected) in zip(found, Self.expected) {
      #expect((found / expected - 1).magnitude < 1e-8)
    }
  }

  @Test("draws pass events as numbers do")
  func draws() {
    var found = [Draws8](repeating: 0, count: Self.expected.count)
    var span = found.mutableSpan
    _ = LotkaVolterra().draws(
      from: [0.1, 0.3, 0, 0], at: 0, through: Self.times.span, Self.parameters.map { Draws8($0) },
      Trajectory.tight, changes: changes(Draws8.self), into: &span)
    for (found, expected) in zip(found, Self.expected) {
      #expect((found.lanes[3] / expected - 1).magnitude < 1e-8)
    }
  }

  @Test("a speed is that of the clock: twice as fast for half the time leads to the same levels")
  func clock() {
    let plain = Trajectory.levels(LotkaVolterra(), Self.parameters, from: [0.1, 0.3], [4])
    var fast = [0.0, 0]
    var span = fast.mutableSpan
    _ = LotkaVolterra().trajectory(
      from: [0.1, 0.3], at: 0, through: [2].span, Self.parameters, Trajectory.tight,
      changes: [SystemChange(at: 0, speeds: [2, 2])], into: &span)
    for (fast, plain) in zip(fast, plain) { #expect((fast / plain - 1).magnitude < 1e-9) }
  }

  @Test("a change that changes nothing changes nothing", arguments: SystemTests.differential)
  func nothing(_ system: any DifferentialSystem) {
    let example = system.examples[0]
    let times = example.times([0.2, 0.5, 1])
    let plain = Trajectory.levels(system, example, times)
    var broken = plain
    var span = broken.mutableSpan
    _ = system.trajectory(
      from: example.levels, at: example.span.lowerBound, through: times.span, example.parameters,
      Trajectory.tight, changes: example.times([0.1, 0.5, 0.7, 2]).map { SystemChange(at: $0) },
      into: &span)
    for (broken, plain) in zip(broken, plain) {
      #expect((broken - plain).magnitude <= 1e-8 * plain.magnitude)
    }
  }
}
