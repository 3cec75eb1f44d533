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

  @Test("two technologies are the substitution of Fisher and Pry, however far out")
  func substitution() {
    let system = Substitution(["wood", "metal"])
    let times = [1500, 1885, 1908.92, 1965, 20000.0]
    let found = Trajectory.levels(system, [0.0827, 1908.92], from: [], times)
    for (i, time) in times.enumerated() {
      let exact = 1 / (1 + Double.exp(-0.0827 * (time - 1908.92)))
      #expect((found[2 * i + 1] - exact).magnitude < 1e-14)
    }
  }

  /// Parameters, a time and the shares then, by a model of its own in mpmath with 40 digits: y''/y' of the
  /// saturating technology by numerical differentiation of y, its least by the root of the derivative.
  static let technologies: [(parameters: [Double], time: Double, shares: [Double])] = [
    (
      [0.5, 10, 0.6, 20, 0.7, 30], 20,
      [0.00669285092428486, 0.492396097881314, 0.5, 0.000911051194400646]
    ),
    (
      [0.5, 10, 0.6, 20, 0.7, 30], 24,
      [0.000911051194400645, 0.0819259831932206, 0.902388933919106, 0.0147740316932731]
    ),
    (
      [0.5, 10, 0.6, 20, 0.7, 30], 35,
      [3.72663928418656e-6, 0.000125304535016694, 0.0291831995770554, 0.970687769248644]
    ),
    (
      [0.5, 10, 0.6, 18, 0.7, 26, 0.8, 34], 25,
      [
        0.0005527786369236, 0.0143605203252689, 0.652528444372137, 0.331812227831834,
        0.000746028833836697,
      ]
    ),
    (
      [0.5, 10, 0.6, 18, 0.7, 26, 0.8, 34], 35,
      [
        3.72663928418656e-6, 3.90330718189476e-5, 0.00183170278581681, 0.308151056375468,
        0.689974481127612,
      ]
    ),
  ]

  @Test(
    "technologies grow, saturate and phase out one after the other", arguments: technologies)
  func phases(_ parameters: [Double], _ time: Double, _ expected: [Double]) {
    let system = Substitution(expected.indices.map { "technology\($0)" })
    let found = Trajectory.levels(system, parameters, from: [], [time])
    #expect((found.reduce(0, +) - 1).magnitude < 1e-13)
    for (share, exact) in zip(found, expected) {
      #expect((share / exact - 1).magnitude < 1e-9, "\(share) instead of \(exact)")
    }
  }
}
