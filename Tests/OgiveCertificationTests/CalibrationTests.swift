import OgiveCurves
import OgiveInference
import OgiveNumerics
import Testing

@testable import OgiveCertification

@Suite("Simulation-based calibration")
struct CalibrationTests {
  @Test("finds the truth as likely anywhere among the posterior's draws, for every family")
  func everyFamily() async throws {
    let report = try await Certification.calibration(worlds: 10, threads: 2)
    #expect(report.families.map(\.family) == CurveCatalog.all.map(\.name))
    #expect(report.isPassed, "\(report.failures)")
    // A curve without a limit has no capacity to rank.
    #expect(
      report.families.map(\.quantities.count) == CurveCatalog.all.map { $0.isLimited ? 6 : 5 })
  }

  @Test("covers the truth with nine in ten of the intervals that claim it")
  func coverage() throws {
    for family in [Logistic(), Gompertz()] as [any CurveFamily] {
      let run = try CalibrationRun(family, [.headline, .range], worlds: 100, seed: 7)
      for (quantity, ranks) in run.ranks {
        // Of a hundred even ranks, ninety lie in the middle 90%; the chance of fewer than 79 or more
        // than 98 is below one in a thousand, and twelve are looked at.
        let covered = ranks.count { (5..<95).contains($0) }
        #expect((79...98).contains(covered), "\(family.name), \(quantity.rawValue): \(covered)")
      }
    }
  }

  @Test("finds it so by the No-U-Turn sampler's chains")
  func chains() throws {
    let run = try CalibrationRun(Logistic(), [.headline], worlds: 30, by: .chains, seed: 2022)
    #expect(run.walks == 0 && run.lost == 0)
    #expect(Self.chance(run) > CalibrationReport.significance)
  }

  @Test("finds it so below an uncertain ceiling, with two intervals, and watched from the launch")
  func templates() throws {
    for template in [CalibrationTemplate.belowMonthlyUsers, .rangeAndHeadline, .watchedFromLaunch] {
      let run = try CalibrationRun(Logistic(), [template], worlds: 30, seed: 3)
      #expect(run.lost == 0)
      #expect(Self.chance(run) > CalibrationReport.significance)
    }
  }

  @Test("sees errors that are taken for a third of what they are", arguments: [3.0, 1])
  func distortion(factor: Double) throws {
    let run = try CalibrationRun(
      Logistic(), [.headline(errorsTimes: factor)], fitting: .headline, worlds: 50, by: .walks,
      seed: 5)
    let chance = Self.chance(run)
    #expect(factor > 1 ? chance < 1e-3 : chance > 0.01, "\(chance)")
  }

  private static func chance(_ run: CalibrationRun) -> Double {
    var even: [Int: EvenRanks] = [:]
    return CalibratedFamily(run, against: &even).chance
  }

  @Test("is the same whatever the number of threads")
  func threads() async throws {
    let names = ["exponential", "gompertz"]
    let alone = try await Certification.calibration(of: names, worlds: 8, threads: 1)
    let together = try await Certification.calibration(of: names, worlds: 8, threads: 2)
    for (one, two) in zip(alone.families, together.families) {
      #expect(one.quantities.map(\.chiSquare) == two.quantities.map(\.chiSquare))
    }
  }

  @Test(
    "judges counts by the chi-square of scipy",
    arguments: [
      (0.5, 9, 0.9999695662588389), (3.2, 9, 0.9558347256002608), (9, 9, 0.43727418891386693),
      (16.9, 9, 0.0503051901243108), (40, 9, 7.598525229464264e-06), (1, 3, 0.8012519569012009),
      (8, 3, 0.04601170568923136),
    ])
  func chiSquare(x: Double, freedom: Int, expected: Double) {
    let found = RankUniformity.exceedance(ofChiSquare: x, freedom: freedom)
    #expect(abs(found / expected - 1) < 1e-12)
  }

  @Test("judges even ranks evenly, and uneven ones not at all")
  func bands() {
    let random = RandomSource(seed: 9)
    let few = EvenRanks(count: 80, parts: 100)
    let even = (0..<200).map { index in
      few.chance(of: random.uniforms("even", UInt64(index), count: 80).map { Int($0 * 100) })
    }
    for level in [0.05, 0.2, 0.5, 0.8] {
      let share = Double(even.count { $0 <= level }) / 200
      #expect(abs(share - level) < 4 * (level * (1 - level) / 200).squareRoot() + 0.01)
    }
    let many = EvenRanks(count: 200, parts: 100)
    let bell = random.normals("bell", count: 200).map { Int((0.5 + 0.15 * $0) * 100) }
    #expect(many.chance(of: bell.map { min(max($0, 0), 99) }) < 0.001)
    let shifted = random.uniforms("shifted", count: 200).map { Int($0 * 85) }
    #expect(many.chance(of: shifted) < 0.001)
  }

  @Test("corrects for looking at many families as Holm does")
  func holm() {
    // Two tests of one quantity are looked at, too.
    let family = { (chance: Double) in
      CalibratedFamily(
        family: "f", worlds: 10, walks: 0, lost: 0,
        quantities: [
          .init(name: "level", chiSquare: chance / 2, bands: chance, coverage: 0.9)
        ])
    }
    let report = CalibrationReport(families: [0.002, 0.001, 0.5, 0.006].map(family))
    for (found, expected) in zip(report.adjustedChances, [0.006, 0.004, 0.5, 0.012]) {
      #expect(abs(found - expected) < 1e-15)
    }
    #expect(report.failures == ["f", "f"] && !report.isPassed)
    #expect(!CalibrationReport(families: []).isPassed)
  }
}
