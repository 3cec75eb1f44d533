import OgiveNumerics
import Testing

@Suite("Mode and Laplace approximation")
struct ModeSearchTests {
  @Test("finds a normal distribution's mean in a few steps", arguments: [1, 4, 12])
  func normal(_ n: Int) throws {
    let target = Target.normal(n, correlation: 0.7)
    let mode = ModeSearch().mode(of: target, from: Array(repeating: 30, count: n))
    #expect(mode.termination == .gradientTolerance)
    #expect(mode.iterations < 6)
    for (found, mean) in zip(mode.position, target.mean) {
      #expect((found - mean).magnitude < 1e-5)
    }
    let laplace = try #require(LaplaceApproximation(of: target, at: mode))
    #expect(!laplace.isRepaired)
    for i in 0..<n {
      #expect((laplace.covariance[i * n + i] / target.variance[i] - 1).magnitude < 1e-6)
    }
  }

  @Test("climbs out of regions where the curvature has the wrong sign")
  func funnel() {
    let mode = ModeSearch().mode(of: Target.funnel(3, scale: 1), from: [2, 3, -3])
    #expect(mode.termination == .gradientTolerance)
    #expect((mode.position[0] + 1).magnitude < 1e-4)
    let student = ModeSearch().mode(of: Target.student(2, freedom: 3), from: [40, -90])
    #expect(student.position.allSatisfy { $0.magnitude < 1e-4 })
  }

  @Test("takes the highest of several modes, and skips starts without mass")
  func severalStarts() throws {
    let target = Target(name: "two peaks", mean: [0], variance: [1]) { x in
      guard x[0] < 10 else { return (-.infinity, [.nan]) }
      let (left, right) = (
        Double.exp(-0.5 * (x[0] + 3) * (x[0] + 3)), 2 * Double.exp(-0.5 * (x[0] - 3) * (x[0] - 3))
      )
      let total = left + right
      return (Double.log(total), [(-left * (x[0] + 3) - right * (x[0] - 3)) / total])
    }
    let mode = try #require(ModeSearch().mode(of: target, from: [[-4], [20], [4]]))
    #expect((mode.position[0] - 3).magnitude < 1e-3)
    #expect(ModeSearch().mode(of: target, from: []) == nil)
  }

  @Test("repairs a curvature that is not positive definite")
  func saddle() throws {
    let target = Target(name: "saddle", mean: [0, 0], variance: [1, 1]) { x in
      (x[0] * x[0] - x[1] * x[1], [2 * x[0], -2 * x[1]])
    }
    var search = ModeSearch()
    search.iterationLimit = 0
    let laplace = try #require(
      LaplaceApproximation(of: target, at: search.mode(of: target, from: [0, 0])))
    #expect(laplace.isRepaired)
    #expect(laplace.covariance[0] > 0 && laplace.covariance[3] > 0)
  }
}
