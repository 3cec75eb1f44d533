import OgiveCurves
import OgiveNumerics
import OgiveTestSupport
import Testing

@testable import OgiveInference

@Suite("Coordinates anchored at the origin")
struct CurveCoordinatesTests {
  /// Random places around a family's own starting values.
  static func places(
    _ coordinates: CurveCoordinates, _ evidence: SeriesEvidence, count: Int
  ) -> [[Double]] {
    let natural = coordinates.family.startingValues(
      for: evidence.samples(for: coordinates.family))[0]
    let centre = coordinates.coordinates(of: natural, ceiling: 0)
    var random = SplitMix64(seed: 11)
    return (0..<count).map { _ in centre.map { $0 + Double.random(in: -1...1, using: &random) } }
  }

  @Test("give the curve the level at the origin, for every family", arguments: ManyFacts.ceilings)
  func levelIsKept(ceiling: LevelCeiling?) throws {
    let evidence = ManyFacts.evidence(ceiling: ceiling)
    for family in CurveCatalog.all {
      let coordinates = CurveCoordinates(family: family, evidence: evidence)
      var met = 0
      for place in Self.places(coordinates, evidence, count: 24) {
        let x = place.map { Dual($0) }
        let level = Dual.exp(x[coordinates.anchor.parameter])
        let found = coordinates.parameters(
          at: x, ceiling: coordinates.ceiling(Dual(0.4), above: level)
        ).map(\.value)
        guard found.allSatisfy(\.isFinite) else { continue }
        met += 1
        let curve = DatedCurve(family, found, reference: evidence.reference(for: family))
        let reached = curve.level(at: evidence.frame.last)
        #expect(abs(reached / level.value - 1) < 1e-9, "\(family.name)")
      }
      #expect(met >= 12, "\(family.name)")
    }
  }

  @Test("keep the capacity between the level and the ceiling", arguments: ManyFacts.ceilings)
  func capacityIsBelowTheCeiling(ceiling: LevelCeiling?) throws {
    let evidence = ManyFacts.evidence(ceiling: ceiling)
    for family in CurveCatalog.all {
      let coordinates = CurveCoordinates(family: family, evidence: evidence)
      guard let index = coordinates.capacity else { continue }
      for place in Self.places(coordinates, evidence, count: 24) {
        let level = Double.exp(place[coordinates.anchor.parameter])
        let most = coordinates.ceiling(-0.7, above: level)
        let found = coordinates.parameters(
          at: place.map { Dual($0) }, ceiling: most.map { Dual($0) })
        guard most.map({ level < $0 }) ?? true, found[index].value.isFinite else { continue }
        #expect(found[index].value > level && found[index].value < most ?? .infinity)
      }
    }
  }

  @Test("say the same in lanes of draws", arguments: ManyFacts.ceilings)
  func lanesAgree(ceiling: LevelCeiling?) throws {
    let evidence = ManyFacts.evidence(ceiling: ceiling)
    for family in CurveCatalog.all {
      let coordinates = CurveCoordinates(family: family, evidence: evidence)
      for place in Self.places(coordinates, evidence, count: 8) {
        let level = Double.exp(place[coordinates.anchor.parameter])
        let most = coordinates.ceiling(0.2, above: level)
        let single = coordinates.parameters(
          at: place.map { Dual($0) }, ceiling: most.map { Dual($0) })
        let lanes = coordinates.parameters(
          at: place.map { Draws8($0) }, ceiling: most.map { Draws8($0) })
        for (index, parameter) in single.enumerated() {
          let lane = lanes[index].lanes[3]
          // Both search for the crossing in lanes: measured, they differ by less than 1e-15.
          let isClose = abs(lane - parameter.value) <= 1e-12 * max(1, abs(lane))
          let isNowhere = lane.isNaN && parameter.value.isNaN
          let isSame = isClose || isNowhere || lane == parameter.value
          #expect(
            isSame,
            "\(family.name).\(family.parameters[index].name)")
        }
      }
    }
  }

  @Test("lead back from a member to the same curve", arguments: ManyFacts.ceilings)
  func roundTrip(ceiling: LevelCeiling?) throws {
    let evidence = ManyFacts.evidence(ceiling: ceiling)
    for family in CurveCatalog.all {
      let coordinates = CurveCoordinates(family: family, evidence: evidence)
      for place in Self.places(coordinates, evidence, count: 8) {
        let level = Double.exp(place[coordinates.anchor.parameter])
        let most = coordinates.ceiling(0, above: level)
        let member = coordinates.parameters(
          at: place.map { Dual($0) }, ceiling: most.map { Dual($0) }
        ).map(\.value)
        guard member.allSatisfy(\.isFinite) else { continue }
        let back = coordinates.coordinates(of: member, ceiling: 0)
        for (index, x) in place.enumerated() {
          // Starting values near the ceiling or the level are drawn inside on purpose.
          if index == coordinates.capacity, abs(x) > 2.19 { continue }
          #expect(
            abs(back[index] - x) < 1e-7, "\(family.name).\(family.parameters[index].name)")
        }
      }
    }
  }
}
