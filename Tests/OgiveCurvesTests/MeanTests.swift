import OgiveCurves
import OgiveNumerics
import Testing

@Suite("The mean over an interval")
struct MeanTests {
  @Test("uses points that are exact for polynomials of degree 19 and no further")
  func degrees() {
    for degree in 0...19 {
      let integral = zip(GaussLegendre.nodes, GaussLegendre.weights).reduce(0) {
        $0 + $1.1 * Double.pow(abs($1.0), Double(degree)) * ($1.0 < 0 && degree % 2 == 1 ? -1 : 1)
      }
      let exact = degree % 2 == 0 ? 2 / Double(degree + 1) : 0
      #expect(abs(integral - exact) < 1e-15)
    }
    let twentieth = zip(GaussLegendre.nodes, GaussLegendre.weights).reduce(0) {
      $0 + $1.1 * Double.pow(abs($1.0), 20)
    }
    #expect(abs(twentieth - 2.0 / 21) > 1e-7)
  }

  @Test("of the logistic curve is the one its antiderivative gives", arguments: [0.1, 1.0, 2.0])
  func logistic(_ length: Double) {
    let (capacity, rate, midpoint, from) = (6.0, 1.6, 2.5, 1.7)
    func antiderivative(_ t: Double) -> Double {
      capacity / rate * Double.log1p(Double.exp(rate * (t - midpoint)))
    }
    let exact = (antiderivative(from + length) - antiderivative(from)) / length
    let mean = Logistic().mean(
      from: from, to: from + length, Parameters([capacity, rate, midpoint]))
    #expect(abs(mean / exact - 1) < (length > 1 ? 1e-10 : 1e-13))
  }

  @Test("of no time is the level, and before the launch it is zero")
  func ends() {
    let p = Parameters([10, 0.03, 0.6])
    let bass = Bass()
    #expect(abs(bass.mean(from: 3, to: 3, p) - bass.value(at: 3, p)) < 1e-14)
    #expect(bass.mean(from: -2, to: -1, p) == 0)
    let whole = bass.mean(from: -1, to: 1, p)
    #expect(abs(whole - 0.5 * bass.mean(from: 0, to: 1, p)) < 1e-15)
  }

  @Test("carries derivatives and draws like any value", arguments: Member.all)
  func scalars(_ member: Member) {
    let p = member.parameters
    let span = member.example.span
    let (from, to) = (span.lowerBound, 0.5 * (span.lowerBound + span.upperBound))
    let mean = member.family.mean(from: from, to: to, p)
    let dual = member.family.mean(from: Dual(from), to: Dual(to), Parameters<Dual>(independent: p))
    let lanes = member.family.mean(
      from: Draws8(from), to: Draws8(to), p.lifted(to: Draws8.self))
    #expect(dual.value == mean && lanes.lanes[3] == mean)
    var shifted = p
    shifted[0] = p[0] * (1 + 1e-6)
    let difference = (member.family.mean(from: from, to: to, shifted) - mean) / (p[0] * 1e-6)
    #expect(abs(dual.derivatives[0] - difference) < 1e-5 * max(abs(difference), 1e-3))
    let listed = GaussLegendre.points(from: from, to: to).reduce(0) {
      $0 + $1.weight * member.value($1.time)
    }
    #expect(abs(listed - mean) <= 1e-15 * member.scale)
  }
}
