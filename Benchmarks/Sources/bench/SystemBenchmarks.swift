import Ogive

/// Three competing players over 60 months: a trajectory the unit of work, then whole scenarios.
enum SystemBenchmarks {
  private static let parameters = [0.8, 1.1, 1.4, 6, 8, 10, 0.3, 0.4, 0.5, 0.3, 0.4, 0.5]
  private static let start = [0.1, 0.3, 0.5]
  private static let times = (1...60).map { Double($0) / 12 }

  static func comparisons() throws -> [Comparison] {
    let python = PythonPeer(
      "systems.py", figures: ["parameters": parameters, "start": start, "times": times])
    let system = LotkaVolterra(["first", "second", "third"])
    return [
      Comparison(
        work: "trajectory of three players, lanes, 1e-6", ours: draws(system, 1e-6),
        peer: python.contender("1e-6", showing: "solve_ivp"), goal: .speed(atLeast: 1000)),
      Comparison(
        work: "trajectory of three players, single, 1e-8", ours: single(system, 1e-8),
        peer: python.contender("1e-8", showing: "solve_ivp"), goal: .speed(atLeast: 200)),
    ] + (try whole())
  }

  /// What a person waits for, on all cores.
  private static func whole() throws -> [Comparison] {
    let (scenarios, draws) = (try PlatformScenarios(), ManyDraws())
    return [
      Comparison(
        work: "five scenarios of three competing platforms",
        ours: Contender("Ogive", units: 1) { scenarios.run() }, goal: .time(atMost: 1)),
      Comparison(
        work: "a million draws of three curves, 60 months",
        ours: Contender("Ogive", units: 1) { draws.run() }, goal: .time(atMost: 1)),
    ]
  }

  private static func draws(_ system: any GrowthSystem, _ tolerance: Double) -> Contender {
    let spread = Draws8(lanes: [1, 1.1, 0.9, 1.05, 0.95, 1.02, 0.98, 1.07])
    let p = parameters.map { Draws8($0) * spread }
    let levels = start.map { Draws8($0) }
    var trajectory = [Draws8](repeating: 0, count: times.count * start.count)
    return Contender("Ogive", units: Draws8.width) {
      var span = trajectory.mutableSpan
      _ = system.draws(
        from: levels, at: 0, through: times.span, p,
        StepTolerance(relative: tolerance, absolute: tolerance), into: &span)
    }
  }

  private static func single(_ system: any GrowthSystem, _ tolerance: Double) -> Contender {
    var trajectory = [Double](repeating: 0, count: times.count * start.count)
    return Contender("Ogive", units: 1) {
      var span = trajectory.mutableSpan
      _ = system.trajectory(
        from: start, at: 0, through: times.span, parameters,
        StepTolerance(relative: tolerance, absolute: tolerance), into: &span)
    }
  }
}
