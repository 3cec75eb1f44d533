import OgiveCurves
import OgiveNumerics
import Testing

@Suite("Prey and predators")
struct PredatorPreyTests {
  /// Made with scipy 1.17, `solve_ivp(method="DOP853", rtol=1e-13, atol=1e-13)`.
  @Test("agree with scipy to 1e-9")
  func scipy() {
    let expected = [
      49.263363917544474, 7.217965223586605, 18.771905301809145, 39.39353996890607,
      31.749160376352187, 5.948553319071368, 29.6527525819572, 6.013260371162255,
    ]
    let found = Trajectory.levels(PredatorPrey(), PredatorPrey().examples[0], [1, 5, 10, 20])
    for (found, expected) in zip(found, expected) {
      #expect((found / expected - 1).magnitude < 1e-9)
    }
  }

  @Test("keep what their orbit keeps")
  func invariant() {
    for example in PredatorPrey().examples {
      let p = example.parameters
      func kept(_ u: Double, _ v: Double) -> Double {
        p[3] * u - p[2] * Double.log(u) + p[1] * v - p[0] * Double.log(v)
      }
      let times = (1...40).map { Double($0) }
      let found = Trajectory.levels(PredatorPrey(), example, times)
      let first = kept(example.levels[0], example.levels[1])
      for i in times.indices {
        #expect((kept(found[2 * i], found[2 * i + 1]) / first - 1).magnitude < 1e-8)
      }
    }
  }
}
