import OgiveCurves
import OgiveNumerics
import Testing

@Suite("Systems in closed form")
struct ClosedSystemTests {
  @Test("generations are what Norton and Bass wrote, and those to come are not there yet")
  func generations() {
    let system = NortonBass(["a", "b", "c"], entries: [0, 5, 10])
    let (p, q, m) = (0.08, 0.43, [3000.0, 14000, 10000])
    func share(_ age: Double) -> Double {
      guard age > 0 else { return 0 }
      let e = Double.exp(-(p + q) * age)
      return (1 - e) / (1 + q / p * e)
    }
    for time in [-1.0, 3, 7, 12, 40] {
      let (f1, f2, f3) = (share(time), share(time - 5), share(time - 10))
      let expected = [
        f1 * m[0] * (1 - f2), f2 * (m[1] + f1 * m[0]) * (1 - f3),
        f3 * (m[2] + f2 * (m[1] + f1 * m[0])),
      ]
      let found = Trajectory.levels(system, [p, q] + m, from: [], [time])
      for (found, expected) in zip(found, expected) {
        #expect((found - expected).magnitude <= 1e-12 * expected)
      }
    }
  }

  @Test("shares are above zero, add up to one, and follow the replicator's equation")
  func replicator() {
    let system = AttractionShares()
    let p = [0.3, 4, -0.6, 7.0]
    let h = 1e-4
    for time in [-30.0, 0, 4, 9, 50] {
      let found = Trajectory.levels(system, p, from: [], [time - h, time, time + h])
      let shares = Array(found[3..<6])
      #expect((shares.reduce(0, +) - 1).magnitude < 1e-14 && shares.allSatisfy { $0 > 0 })
      let slopes = [0, p[0], p[2]]
      let mean = zip(shares, slopes).reduce(0) { $0 + $1.0 * $1.1 }
      for i in 0..<3 {
        let slope = (found[6 + i] - found[i]) / (2 * h)
        #expect((slope - shares[i] * (slopes[i] - mean)).magnitude < 1e-8)
      }
    }
  }

  @Test("two attractions are the substitution of Fisher and Pry, however far out")
  func substitution() {
    let system = AttractionShares.substitution(of: "wood", by: "metal")
    #expect(system.members == ["wood", "metal"] && system.name == "substitution")
    let times = [1500, 1885, 1908.92, 1965, 20000.0]
    let found = Trajectory.levels(system, [0.0827, 1908.92], from: [], times)
    for (i, time) in times.enumerated() {
      let exact = 1 / (1 + Double.exp(-0.0827 * (time - 1908.92)))
      #expect((found[2 * i + 1] - exact).magnitude < 1e-14)
    }
  }
}
