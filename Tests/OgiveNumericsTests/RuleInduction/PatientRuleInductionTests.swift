import OgiveNumerics
import Testing

@Suite("Patient rule induction")
struct PatientRuleInductionTests {
  /// Three inputs without chance, of which two make the outcome likely inside a box; the outcome is
  /// also switched off in a tenth of the rows and on in a twentieth.
  private static func planted(_ count: Int) -> (inputs: [[Double]], outcome: [Double]) {
    func parts(_ root: Double) -> [Double] {
      (1...count).map { (Double($0) * root.squareRoot()).truncatingRemainder(dividingBy: 1) }
    }
    let (a, b, chance) = (parts(2), parts(3), parts(7))
    let outcome = (0..<count).map { i in
      (a[i] > 0.6 && b[i] < 0.45 && chance[i] < 0.9) || chance[i] > 0.95 ? 1.0 : 0
    }
    return ([a, b, parts(5)], outcome)
  }

  /// The peels of ema_workbench 2.5.3, `Prim(x, y, threshold=0.1, peel_alpha=0.05, mass_min=0.05)`.
  private static let counts = [
    600, 570, 541, 513, 487, 462, 438, 416, 395, 375, 356, 338, 321, 304, 288, 273, 259, 246,
    233, 221, 209, 198, 188, 178, 169, 160, 152, 144, 136, 129, 122, 115, 109, 103, 97, 92,
    87, 82,
  ]
  private static let successes = [
    124, 122, 120, 119, 118, 117, 116, 115, 114, 114, 113, 112, 111, 111, 110, 109, 108, 107,
    106, 105, 104, 104, 103, 103, 102, 102, 102, 102, 101, 101, 100, 100, 100, 96, 91, 87, 83,
    79,
  ]

  @Test("peels what ema_workbench peels, to the row")
  func peels() throws {
    let (inputs, outcome) = Self.planted(600)
    let path = try PatientRuleInduction().path(inputs: inputs, outcome: outcome)
    #expect(path.count > Self.counts.count)
    for (box, (count, successes)) in zip(path, zip(Self.counts, Self.successes)) {
      #expect(box.count == count)
      #expect((box.density - Double(successes) / Double(count)).magnitude < 1e-12)
      #expect((box.coverage - Double(successes) / 124).magnitude < 1e-12)
      #expect((box.mass - Double(count) / 600).magnitude < 1e-12)
    }
    let box = path[20]
    #expect((box.sides[0].lower ?? 0) == 0.5939751330898702 && box.sides[0].upper == nil)
    #expect((box.sides[1].upper ?? 0) == 0.8587988004845499 && box.sides[1].lower == nil)
    #expect(box.limitedInputs == 2)
    #expect(((box.sides[0].lowerChance ?? 1) / 2.1210943201223244e-17 - 1).magnitude < 1e-9)
    #expect(((box.sides[1].upperChance ?? 1) / 0.0431189245756425 - 1).magnitude < 1e-9)
    #expect(box.sides[2].lowerChance == nil)
  }

  @Test("finds the planted box, and pasting only ever raises the density")
  func planted() throws {
    let (inputs, outcome) = Self.planted(3000)
    let path = try PatientRuleInduction().path(inputs: inputs, outcome: outcome)
    let near = try #require(path.min { ($0.mass - 0.18).magnitude < ($1.mass - 0.18).magnitude })
    #expect(((near.sides[0].lower ?? 0) - 0.6).magnitude < 0.02)
    #expect(((near.sides[1].upper ?? 0) - 0.45).magnitude < 0.02)
    #expect(!near.sides[2].isLimited && near.density > 0.85 && near.coverage > 0.75)
    for (before, after) in zip(path, path.dropFirst()) {
      #expect(after.density > before.density)
      #expect(after.mass >= 0.05)
    }
  }

  @Test("limits cut off nothing that the figures count", arguments: [0.05, 0.2])
  func consistent(_ peel: Double) throws {
    let (inputs, outcome) = Self.planted(400)
    for box in try PatientRuleInduction(peel: peel).path(inputs: inputs, outcome: outcome) {
      let inside = outcome.indices.filter { row in
        box.sides.indices.allSatisfy { box.sides[$0].contains(inputs[$0][row]) }
      }
      #expect(inside.count == box.count)
      let sum = inside.reduce(0) { $0 + outcome[$1] }
      #expect((sum / Double(inside.count) - box.density).magnitude < 1e-12)
    }
  }

  @Test("an input with few values loses them whole, and probabilities serve as outcomes")
  func ties() throws {
    let level = (0..<300).map { Double($0 % 3) }
    let outcome = level.map { $0 == 2 ? 0.9 : 0.2 }
    let path = try PatientRuleInduction().path(inputs: [level], outcome: outcome)
    let last = try #require(path.last)
    #expect(last.count == 100 && last.sides[0].lower == 1.5)
    #expect((last.density - 0.9).magnitude < 1e-12)
    #expect((last.coverage - 90 / 130.0).magnitude < 1e-12)
  }

  @Test("an outcome that inputs do not matter to leaves the region without limits")
  func nothing() throws {
    let (inputs, _) = Self.planted(50)
    for outcome in [0.0, 1, 0.5] {
      let path = try PatientRuleInduction().path(
        inputs: inputs, outcome: Array(repeating: outcome, count: 50))
      #expect(path.count == 1 && path[0].limitedInputs == 0)
      #expect(outcome == 0 ? path[0].coverage.isNaN : path[0].coverage == 1)
    }
  }

  @Test("refuses columns of other lengths, outcomes outside 0...1 and slices of nothing")
  func refusals() {
    for (inputs, outcome, peel) in [
      ([[1, 2]], [0, 1, 0], 0.05), ([[1, 2]], [0, 2], 0.05), ([[1, .nan]], [0, 1], 0.05),
      ([], [], 0.05), ([[1, 2]], [0, 1], 0), ([[1, 2]], [0, 1], 0.5),
    ] as [([[Double]], [Double], Double)] {
      #expect(throws: SolverError.self) {
        try PatientRuleInduction(peel: peel).path(inputs: inputs, outcome: outcome)
      }
    }
  }

  /// Made with scipy 1.17: `binomtest(k, n, p, alternative="greater").pvalue`.
  @Test("binomial tails agree with scipy")
  func binomial() {
    let expected: [(Double, Double, Double, Double)] = [
      (7, 10, 0.5, 0.171875),
      (104, 209, 0.41, 0.006420529039578435),
      (1, 20, 0.01, 0.18209306240276915),
      (50, 50, 0.9, 0.005153775207320118),
    ]
    for (successes, trials, chance, value) in expected {
      let found = BinomialDistribution.probability(
        ofAtLeast: successes, of: trials, chance: chance)
      #expect((found / value - 1).magnitude < 1e-12)
    }
    #expect(BinomialDistribution.probability(ofAtLeast: 0, of: 5, chance: 0.3) == 1)
    #expect(BinomialDistribution.probability(ofAtLeast: 6, of: 5, chance: 0.3).isNaN)
  }
}
