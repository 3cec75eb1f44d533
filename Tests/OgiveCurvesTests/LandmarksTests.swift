import OgiveCurves
import OgiveNumerics
import Testing

@Suite("Landmarks")
struct LandmarksTests {
  @Test("of the logistic curve are its textbook ones")
  func logistic() throws {
    let found = Landmarks(of: Logistic(), Parameters([6, 1.6, 2.5]))
    #expect(found.capacity == 6)
    #expect(found.inflectionTime == 2.5)
    #expect(found.inflectionLevel == 3)
    #expect(abs(try #require(found.midpoint) - 2.5) < 1e-14)
    #expect(abs(try #require(found.takeoverTime) - Double.log(81) / 1.6) < 1e-13)
    #expect(abs(try #require(found.peakRate) - 6 * 1.6 / 4) < 1e-14)
  }

  @Test("of Bass are the published peak, at ln(q/p)/(p+q) with m(p+q)²/(4q)")
  func bass() throws {
    let (m, p, q) = (66_000.0, 0.0077, 0.67)
    let found = Landmarks(of: Bass(), Parameters([m, p, q]))
    #expect(abs(try #require(found.inflectionTime) - Double.log(q / p) / (p + q)) < 1e-12)
    #expect(abs(try #require(found.inflectionLevel) / m - (0.5 - p / (2 * q))) < 1e-13)
    #expect(abs(try #require(found.peakRate) / (m * (p + q) * (p + q) / (4 * q)) - 1) < 1e-13)
  }

  @Test("that a curve does not have are nil")
  func missing() {
    let endless = Landmarks(of: Exponential(), Parameters([0.2, 0.9]))
    #expect(endless.capacity == .infinity)
    #expect(endless.midpoint == nil && endless.takeoverTime == nil && endless.peakRate == nil)
    let concave = Landmarks(of: Monomolecular(), Parameters([12, 0.5, 0]))
    #expect(concave.inflectionTime == nil && concave.midpoint != nil)
  }

  @Test("agree with the curve they are of", arguments: Member.sigmoid)
  func consistent(_ member: Member) throws {
    let found = Landmarks(of: member.family, member.parameters)
    let midpoint = try #require(found.midpoint)
    #expect(abs(member.value(midpoint) - 0.5 * member.capacity) < 1e-12 * member.capacity)
    #expect(try #require(found.takeoverTime) > 0)
    guard let inflection = found.inflectionTime else { return }
    let peak = try #require(found.peakRate)
    for t in member.times(301) {
      #expect(member.family.slope(at: t, member.parameters) <= peak * (1 + 1e-12))
    }
    #expect(member.family.slope(at: inflection, member.parameters) == peak)
  }
}
