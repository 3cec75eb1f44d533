import Foundation
import OgiveNumerics
import Testing

@Suite("Dormand–Prince integration")
struct DormandPrinceTests {
  private func integrate<S: SteppedScalar>(
    _ start: [S], from: Double = 0, through times: [Double],
    _ tolerance: StepTolerance = StepTolerance(relative: 1e-11, absolute: 1e-14),
    rates: (Span<S>, Double, inout MutableSpan<S>) -> Void
  ) -> (levels: [S], reason: TerminationReason) {
    var levels = [S](repeating: 0, count: times.count * start.count)
    var span = levels.mutableSpan
    var integration = DormandPrince(start, tolerance: tolerance)
    let reason = integration.integrate(
      from: from, through: times.span, into: &span, rates: rates)
    return (levels, reason)
  }

  @Test("solves what has a closed form: decay and a circle")
  func closedForms() {
    let times = [0, 0.5, 0.5, 3, 5]
    let decay = integrate([2.0], through: times) { y, _, f in f[0] = -y[0] }
    #expect(decay.reason == .stepTolerance)
    for (level, time) in zip(decay.levels, times) {
      #expect((level / (2 * Double.exp(-time)) - 1).magnitude < 1e-9)
    }
    let circle = integrate([1.0, 0], through: [2 * Double.pi]) { y, _, f in
      f[0] = -y[1]
      f[1] = y[0]
    }
    #expect((circle.levels[0] - 1).magnitude < 1e-9 && circle.levels[1].magnitude < 1e-9)
  }

  @Test("is of fifth order: a tolerance 1000 times less is an error some 1000 times less")
  func order() {
    let errors = [1e-5, 1e-8].map { relative in
      let tolerance = StepTolerance(relative: relative, absolute: 0)
      let result = integrate([1.0], through: [5], tolerance) { y, t, f in f[0] = y[0] * t }
      return (result.levels[0] / Double.exp(12.5) - 1).magnitude
    }
    #expect(errors[0] / errors[1] > 200 && errors[0] / errors[1] < 20000)
  }

  @Test("goes on with the step of another integration, in fewer of them and as exactly")
  func continued() {
    func months(carrying: Bool) -> (levels: [Double], evaluations: Int) {
      var (state, step, evaluations) = ([1.0, 0], 0.0, 0)
      for month in 0..<24 {
        var integration = DormandPrince(
          state, tolerance: StepTolerance(relative: 1e-7, absolute: 1e-8))
        if carrying { integration.step = step }
        var span = state.mutableSpan
        let times = [Double(month + 1) / 12]
        _ = integration.integrate(from: Double(month) / 12, through: times.span, into: &span) {
          y, _, f in
          evaluations += 1
          f[0] = -3 * y[1]
          f[1] = 3 * y[0]
        }
        step = integration.step
      }
      return (state, evaluations)
    }
    let (anew, carried) = (months(carrying: false), months(carrying: true))
    for found in [anew.levels, carried.levels] {
      #expect((found[0] - cos(6)).magnitude < 1e-5)
      #expect((found[1] - sin(6)).magnitude < 1e-5)
    }
    #expect(3 * carried.evaluations < 2 * anew.evaluations)
  }

  @Test("integrates eight draws in lockstep, each to its own answer")
  func lanes() {
    let rates = Draws8(lanes: [0.1, 0.5, 1, 2, -1, 0, 3, -0.5])
    let result = integrate([Draws8(1)], through: [1, 2]) { y, _, f in f[0] = rates * y[0] }
    for lane in 0..<8 {
      let exact = Double.exp(2 * rates.lanes[lane])
      #expect((result.levels[1].lanes[lane] / exact - 1).magnitude < 1e-9)
    }
  }

  @Test("carries derivatives by a parameter and by the first level")
  func sensitivities() {
    let rate = Dual(0.7, parameter: 0)
    let result = integrate([Dual(2, parameter: 1)], through: [1.5]) { y, _, f in
      f[0] = rate * y[0] * (1 - y[0] / 10)
    }
    func logistic(_ r: Double, _ start: Double) -> Double {
      10 / (1 + (10 / start - 1) * Double.exp(-r * 1.5))
    }
    let h = 1e-5
    let byRate = (logistic(0.7 + h, 2) - logistic(0.7 - h, 2)) / (2 * h)
    let byStart = (logistic(0.7, 2 + h) - logistic(0.7, 2 - h)) / (2 * h)
    #expect((result.levels[0].value - logistic(0.7, 2)).magnitude < 1e-9)
    #expect((result.levels[0].derivatives[0] - byRate).magnitude < 1e-7)
    #expect((result.levels[0].derivatives[1] - byStart).magnitude < 1e-7)
  }

  @Test("gives up what runs away before its time, and only that draw")
  func runaway() {
    let alone = integrate([1.0], through: [0.5, 2]) { y, _, f in f[0] = y[0] * y[0] }
    #expect(alone.reason == .notFinite)
    #expect((alone.levels[0] - 2).magnitude < 1e-8 && alone.levels[1].isNaN)
    let starts = Draws8(lanes: [1, 0.1, 0.2, 0.3, 0.1, 0.1, 0.1, 0.1])
    let together = integrate([starts], through: [2]) { y, _, f in f[0] = y[0] * y[0] }
    #expect(together.reason == .stepTolerance)
    #expect(together.levels[0].lanes[0].isNaN)
    for lane in 1..<8 {
      let start = starts.lanes[lane]
      #expect((together.levels[0].lanes[lane] - start / (1 - 2 * start)).magnitude < 1e-8)
    }
  }

  @Test("ends at the limit of steps, and with rates that are not numbers")
  func limits() {
    let short = StepTolerance(relative: 1e-8, absolute: 1e-12, stepLimit: 10)
    let stiff = integrate([1.0], through: [100], short) { y, t, f in f[0] = -1000 * (y[0] - t) }
    #expect(stiff.reason == .iterationLimit && stiff.levels[0].isNaN)
    let bad = integrate([1.0], through: [1]) { _, _, f in f[0] = .nan }
    #expect(bad.reason == .notFinite && bad.levels[0].isNaN)
    #expect(integrate([1.0], through: []) { _, _, f in f[0] = 1 }.levels.isEmpty)
  }
}
