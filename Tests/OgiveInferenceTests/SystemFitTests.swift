import OgiveCurves
import OgiveInference
import OgiveNumerics
import Testing

@Suite("Fits of systems")
struct SystemFitTests {
  /// A system, an example of it, and the times at which it is seen.
  private func series(
    _ system: any GrowthSystem, _ example: SystemExample, _ count: Int, noise: Double = 0,
    seed: UInt64 = 1, kind: SystemSeries.Kind = .level
  ) -> [SystemSeries] {
    let (start, end) = (example.span.lowerBound, example.span.upperBound)
    let times = (1...count).map { start + (end - start) * Double($0) / Double(count) }
    let edges = [start] + times
    var levels = [Double](repeating: 0, count: edges.count * system.members.count)
    var span = levels.mutableSpan
    _ = system.trajectory(
      from: example.levels, at: start, through: edges.span, example.parameters,
      StepTolerance(relative: 1e-11, absolute: 1e-13), into: &span)
    return system.members.indices.map { member in
      let all = edges.indices.map { levels[$0 * system.members.count + member] }
      let errors = RandomSource(seed: seed).normals("error", UInt64(member), count: count)
      let values = (1...count).map { row in
        (kind == .level ? all[row] : all[row] - all[row - 1]) + noise * errors[row - 1]
      }
      return SystemSeries(system.members[member], times: times, values: values, kind: kind)
    }
  }

  @Test(
    "parameters and first levels come out of exact figures, from starting values of their own",
    arguments: [LotkaVolterra(["a", "b", "c"]), NortonBass(), AttractionShares(), TimeBudget()]
      as [any GrowthSystem])
  func recovery(_ system: any GrowthSystem) throws {
    let example = system.examples[0]
    let fit = try SystemFit(
      system, to: series(system, example, 30), from: example.span.lowerBound)
    #expect(fit.termination.isConverged)
    for (estimate, exact) in zip(fit.estimates, example.parameters + example.levels) {
      #expect((estimate / exact - 1).magnitude < 1e-5)
    }
    let levels = fit.levels(at: [example.span.upperBound])[0]
    for (level, member) in zip(levels, series(system, example, 30)) {
      #expect((level / (member.values.last ?? 0) - 1).magnitude < 1e-6)
    }
  }

  @Test("figures per period are fitted as differences, from an entry on")
  func increments() throws {
    let system = DiachronicCompetition(entry: 4)
    let example = system.examples[0]
    let fit = try SystemFit(
      system, to: series(system, example, 40, kind: .increment), from: 0,
      fixed: ["first.first": 0, "second.first": 0])
    for (estimate, exact) in zip(fit.estimates, example.parameters + example.levels) {
      #expect((estimate - exact).magnitude <= 1e-3 * max(exact, 0.1))
    }
    #expect(fit.standardError("first.first") == nil && fit.standardError("gamma") != nil)
  }

  @Test("95% intervals of competition coefficients hold the truth about as often")
  func coverage() throws {
    let system = LotkaVolterra()
    let example = system.examples[0]
    var held = 0
    for seed in UInt64(0)..<40 {
      let figures = series(system, example, 20, noise: 0.1, seed: seed)
      let fit = try SystemFit(system, to: figures, from: 0)
      for (name, exact) in zip(["a[first,second]", "a[second,first]"], [0.3, 0.4]) {
        let interval = try #require(fit.interval(name))
        if interval.lower <= exact && exact <= interval.upper { held += 1 }
      }
    }
    #expect((68...80).contains(held), "\(held) of 80")
  }

  @Test("what cannot be fitted is refused by name")
  func refusals() {
    let pair = LotkaVolterra()
    let good = SystemSeries("first", times: [1, 2, 3], values: [1, 2, 3])
    func error(
      _ series: [SystemSeries], fixed: [String: Double] = [:], from start: Double = 0
    ) -> SystemFitError? {
      do throws(SystemFitError) {
        _ = try SystemFit(pair, to: series, from: start, fixed: fixed)
        return nil
      } catch { return error }
    }
    #expect(error([good]) == .tooFewFigures(count: 3, needed: 8))
    #expect(
      error([SystemSeries("third", times: [1], values: [1])])
        == .unknownMember("third", system: "lotka-volterra"))
    #expect(error([good], fixed: ["x": 1]) == .unknownParameter("x", system: "lotka-volterra"))
    #expect(
      error([good], fixed: ["first.capacity": -1]) == .fixedOutOfBounds("first.capacity", -1))
    #expect(error([good], from: 2) == .unusableFigures(of: "first"))
    #expect(
      error([SystemSeries("first", times: [1], values: [.nan])]) == .unusableFigures(of: "first"))
    let all = SystemProblemNames.all(of: pair)
    #expect(error([good], fixed: all) == .nothingToFind)
  }

  /// Every parameter and first level of a pair, held at one.
  private enum SystemProblemNames {
    static func all(of system: LotkaVolterra) -> [String: Double] {
      let names = system.parameters.map(\.name) + system.members.map { "\($0).first" }
      return Dictionary(uniqueKeysWithValues: names.map { ($0, 1) })
    }
  }
}
