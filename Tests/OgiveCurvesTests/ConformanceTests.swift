import OgiveCurves
import OgiveNumerics
import Testing

/// What every family of the catalogue must do, unasked.
@Suite("Every family of the catalogue")
struct ConformanceTests {
  @Test("is finite and not negative from far before its span to far behind", arguments: Member.all)
  func finite(_ member: Member) {
    let span = member.example.span
    let length = span.upperBound - span.lowerBound
    // A curve without a limit overflows, as it should, far behind its span.
    let farthest = member.capacity.isFinite ? 1e9 : 3
    for factor in [-1e9, -1e3, -10, -1, 0, 0.5, 1, 3, 1e3, 1e9] where factor <= farthest {
      let y = member.value(span.lowerBound + factor * length)
      #expect(y.isFinite && y >= 0, "at \(factor) spans: \(y)")
    }
  }

  @Test(
    "has finite derivatives by its parameters from far before to far behind", arguments: Member.all)
  func finiteDerivatives(_ member: Member) {
    let span = member.example.span
    let length = span.upperBound - span.lowerBound
    let p = Parameters<Dual>(independent: member.parameters)
    let farthest = member.capacity.isFinite ? 1e9 : 3
    for factor in [-1e9, -1e3, -10, -1, 0, 0.5, 1, 3, 1e3, 1e9] where factor <= farthest {
      let y = member.family.value(at: Dual(span.lowerBound + factor * length), p)
      for lane in 0..<p.count {
        #expect(y.derivatives[lane].isFinite, "at \(factor) spans, parameter \(lane)")
      }
    }
  }

  @Test("never turns round, where it says so", arguments: Member.monotone)
  func monotone(_ member: Member) {
    let span = member.example.span
    let length = span.upperBound - span.lowerBound
    let first = member.family.origin == .launch ? 1000 : 0
    let levels = (first...4000).map {
      member.value(span.lowerBound + (Double($0) / 1000 - 1) * length)
    }
    for (before, after) in zip(levels, levels.dropFirst()) {
      #expect(member.direction * (after - before) >= -4e-16 * member.scale)
    }
  }

  @Test("reaches its capacity", arguments: Member.all.filter { $0.capacity.isFinite })
  func limit(_ member: Member) {
    let span = member.example.span
    let far = member.value(span.upperBound + 1e9 * (span.upperBound - span.lowerBound))
    #expect(abs(far - member.capacity) <= 1e-5 * member.capacity)
  }

  @Test("is steepest where it says it is", arguments: Member.all)
  func inflection(_ member: Member) throws {
    guard let claimed = member.family.inflection(member.parameters) else { return }
    let span = member.example.span
    let h = 1e-3 * (span.upperBound - span.lowerBound)
    let at = member.family.slope(at: claimed, member.parameters)
    let before = member.family.slope(at: claimed - h, member.parameters)
    let after = member.family.slope(at: claimed + h, member.parameters)
    #expect((at - before) * member.direction > 0 && (at - after) * member.direction > 0)
    // The vertex of the parabola through the three slopes.
    let vertex = claimed + 0.5 * h * (before - after) / (before - 2 * at + after)
    #expect(abs(vertex - claimed) < 0.02 * h)
  }

  @Test("solves its differential equation: slope", arguments: Member.all)
  func slopeIsRate(_ member: Member) {
    for t in member.times(97).dropFirst() {
      let slope = member.family.slope(at: t, member.parameters)
      let rate = member.family.rate(member.value(t), at: t, member.parameters)
      let size = max(abs(rate), 1e-3 * member.scale / abs(t - member.example.span.lowerBound))
      #expect(abs(slope - rate) <= 1e-9 * size, "at \(t): \(slope) against \(rate)")
    }
  }

  @Test("solves its differential equation: integrated", arguments: Member.all)
  func integratedEquation(_ member: Member) {
    let times = member.times(25)
    // A start that is zero to rounding has no digits to start from.
    for (from, to) in zip(times.dropFirst(), times.dropFirst(2))
    where member.value(from) > 1e-3 * member.scale {
      let integrated = RungeKutta.integrate(from: from, to: to, start: member.value(from)) {
        member.family.rate($1, at: $0, member.parameters)
      }
      #expect(abs(integrated - member.value(to)) <= 1e-9 * member.scale)
    }
  }

  @Test("has the gradient that central differences find", arguments: Member.all)
  func gradient(_ member: Member) {
    let p = member.parameters
    for t in member.times(23).dropFirst() {
      let dual = member.family.value(at: Dual(t), Parameters<Dual>(independent: p))
      for index in 0..<p.count {
        let difference = centralDifference(member, at: t, parameter: index)
        let size = member.scale / max(abs(p[index]), 1e-3)
        #expect(
          abs(dual.derivatives[index] - difference) <= 2e-6 * size,
          "parameter \(index) at \(t): \(dual.derivatives[index]) against \(difference)")
      }
    }
  }

  private func centralDifference(_ member: Member, at t: Double, parameter: Int) -> Double {
    var (up, down) = (member.parameters, member.parameters)
    let span = member.example.span
    let isPlace = member.family.parameters[parameter].dimension == .time
    let h = 1e-6 * (isPlace ? span.upperBound - span.lowerBound : abs(up[parameter]))
    up[parameter] = up[parameter] + h
    down[parameter] = down[parameter] - h
    let rise = member.family.value(at: t, up) - member.family.value(at: t, down)
    return rise / (up[parameter] - down[parameter])
  }

  @Test("has the same bits in lanes as alone", arguments: Member.all)
  func lanes(_ member: Member) {
    let p = member.parameters
    let perturbed = Parameters<Draws8>(
      (0..<p.count).map { index in
        Draws8(lanes: SIMD8((0..<8).map { p[index] * (1 + 1e-3 * Double($0)) }))
      })
    for t in member.times(31) {
      let lanes = member.family.value(at: Draws8(t), perturbed)
      for lane in 0..<8 {
        let alone = Parameters((0..<p.count).map { perturbed[$0].lanes[lane] })
        #expect(lanes.lanes[lane] == member.family.value(at: t, alone))
      }
    }
  }

  @Test("gives in batches what it gives one by one", arguments: Member.all)
  func batches(_ member: Member) {
    let times = member.times(17)
    let p = member.parameters
    var values = [Double](repeating: 0, count: 17)
    var gradients = [Dual](repeating: 0.0, count: 17)
    var valueSpan = values.mutableSpan
    member.family.values(at: times.span, p, into: &valueSpan)
    var gradientSpan = gradients.mutableSpan
    member.family.gradients(at: times.span, p, into: &gradientSpan)
    for (index, t) in times.enumerated() {
      #expect(values[index] == member.value(t))
      let alone = member.family.value(at: Dual(t), Parameters<Dual>(independent: p))
      #expect(gradients[index] == alone)
      #expect(gradients[index].value == values[index])
    }
  }

  @Test("returns to the level whose time it is asked for", arguments: Member.all)
  func inverse(_ member: Member) throws {
    for t in member.times(19).dropFirst() {
      let level = member.value(t)
      guard level > 0, level < 0.999 * member.scale else { continue }
      let found = try #require(member.family.time(reaching: level, member.parameters))
      #expect(abs(member.value(found) - level) <= 1e-13 * member.scale)
    }
    if member.capacity.isFinite {
      let beyond = member.capacity * (1 + 0.01 * member.direction)
      #expect(member.family.time(reaching: beyond, member.parameters) == nil)
      #expect(member.family.time(reaching: -1, member.parameters) == nil)
    }
  }

  @Test("recovers a member from its own samples and starting values", arguments: Member.all)
  func recovery(_ member: Member) throws {
    let times = member.times(24)
    let values = times.map(member.value)
    let starts = member.family.startingValues(for: Samples(times: times, values: values))
    let fit = try #require(
      SmallFit(family: member.family).best(of: starts, times: times, values: values))
    for (t, y) in zip(times, values) {
      #expect(abs(member.family.value(at: t, Parameters(fit.parameters)) - y) < 1e-8 * member.scale)
    }
    // Where the levels settle the parameters, these come back too.
    guard fit.isIdentified else { return }
    let span = member.example.span
    for (index, parameter) in member.family.parameters.enumerated() {
      let own = member.example.parameters[index]
      let size = parameter.dimension == .time ? span.upperBound - span.lowerBound : abs(own)
      #expect(abs(fit.parameters[index] - own) <= 1e-5 * size)
    }
  }
}
