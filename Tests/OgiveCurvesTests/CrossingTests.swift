import OgiveCurves
import OgiveNumerics
import Testing

@Suite("The search for a crossing")
struct CrossingTests {
  @Test("finds each draw's own time, whatever its neighbours do", arguments: Member.monotone)
  func lanes(_ member: Member) {
    let p = member.parameters.lifted(to: Draws8.self)
    // Levels from nearly nothing to nearly all, two of them out of reach.
    let shares = SIMD8<Double>(1e-6, 0.01, 0.2, 0.5, 0.8, 0.99, 1.5, -0.5)
    let start = member.value(member.example.span.lowerBound)
    let levels = [Draws8(lanes: start + (member.capacity - start) * shares)]
    var found = [Draws8(0.0)]
    var span = found.mutableSpan
    member.family.times(reaching: levels.span, p, into: &span)
    for lane in 0..<8 {
      let level = levels[0].lanes[lane]
      let alone = member.family.time(reaching: level, member.parameters)
      let together = found[0].lanes[lane]
      #expect(together.isNaN ? alone == nil : alone == together)
      if let alone { #expect(abs(member.value(alone) - level) <= 1e-12 * member.scale) }
      if (1..<6).contains(lane) { #expect(alone != nil) }
      if lane == 6 { #expect(alone == nil) }
    }
  }
}
