import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("Effects that differ from draw to draw")
struct EffectNumberTests {
  static let member = CurveMember(
    family: Logistic(), example: CurveExample("", [6, 1.4, 2], over: 0...8))
  static let factors: [Double] = [0.5, 0.8, 1, 1.25, 1.5, 2, 3, 4]
  static let dates = [1.5, 2.2, 2.6, 3, 4.5, 7]

  static func levels(
    _ interventions: [Intervention] = [], _ schedule: SpeedSchedule = SpeedSchedule([])
  ) -> [Draws8] {
    var curve = IntervenedCurve(
      family: member.family, parameters: member.parameters.lifted(to: Draws8.self), reference: 0)
    return curve.levels(
      along: Timeline(dates: dates, schedule: schedule, interventions: interventions))
  }

  /// y' = 1.4 s(t) y (1 − y / (6 k(t))) by the classical Runge–Kutta method in small steps, with jumps.
  static func integrated(
    to date: Double, speed: @escaping (Double) -> Double,
    room: @escaping (Double) -> Double = { _ in 1 },
    jump: (at: Double, by: Double) = (.infinity, 0)
  ) -> Double {
    let steps = 40_000
    let length = date / Double(steps)
    var level = member.value(0)
    let rate = { (time: Double, level: Double) in
      1.4 * speed(time) * level * (1 - level / (6 * room(time)))
    }
    for step in 0..<steps {
      let time = length * Double(step)
      if time < jump.at, jump.at <= time + length { level *= 1 + jump.by }
      let a = rate(time, level)
      let b = rate(time + length / 2, level + length / 2 * a)
      let c = rate(time + length / 2, level + length / 2 * b)
      let d = rate(time + length, level + length * c)
      level += length / 6 * (a + 2 * b + 2 * c + d)
    }
    return level
  }

  @Test("multiply growth over ramps of their own, as the equation does")
  func growth() {
    let ramps: [Double] = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]
    let schedule = SpeedSchedule([
      PlannedChange(
        .multiply(.drawn(Self.factors)), from: 2, ramp: .drawn(ramps), until: 5)
    ])
    let found = Self.levels([], schedule)
    for lane in [0, 3, 7] {
      for (index, date) in Self.dates.enumerated() {
        let expected = Self.integrated(
          to: date,
          speed: { time in
            guard time >= 2, time < 5 else { return 1 }
            let strength = ramps[lane] > 0 ? min(1, (time - 2) / ramps[lane]) : 1
            return 1 + strength * (Self.factors[lane] - 1)
          })
        #expect(abs(found[index].lanes[lane] / expected - 1) < 2e-4)
      }
    }
  }

  @Test("set the capacity and let it go again, as the equation does")
  func capacity() {
    let changes = [
      PlannedChange(.set(.drawn(Self.factors.map { 6 * (1 + $0) })), from: 2, until: 4)
    ]
    let found = Self.levels(
      PlannedChange.stages(of: changes).map { .capacity($0.changes, at: $0.date) })
    for lane in [0, 4] {
      for (index, date) in Self.dates.enumerated() where date < 4 {
        let expected = Self.integrated(
          to: date, speed: { _ in 1 }, room: { $0 >= 2 && $0 < 4 ? 1 + Self.factors[lane] : 1 })
        #expect(abs(found[index].lanes[lane] / expected - 1) < 2e-4)
      }
    }
    // Once it is over the curve is on its way to its own capacity again.
    #expect(abs(found[5].lanes[0] / 6 - 1) < 0.02)
  }

  @Test("jump, and grow on from there, as the equation does")
  func jumps() {
    let shares: [Double] = [-0.5, -0.2, 0, 0.05, 0.1, 0.2, 0.3, 0.4]
    let found = Self.levels([.jump(.share(.drawn(shares)), at: 2)])
    for lane in [0, 1, 3] {
      for (index, date) in Self.dates.enumerated() {
        let expected = Self.integrated(to: date, speed: { _ in 1 }, jump: (2, shares[lane]))
        #expect(abs(found[index].lanes[lane] / expected - 1) < 2e-4)
      }
    }
  }

  @Test("of every kind are those of each draw alone")
  func lanes() {
    let drawn = EffectNumber.drawn(Self.factors)
    let makers: [(EffectNumber) -> [Intervention]] = [
      { [.pulse(amount: .share($0.map { 0.1 * $0 }), keeps: 0.3, halfLife: 0.5, at: 2.1)] },
      { [.pulse(amount: .level($0), keeps: $0.map { 0.2 * $0 }, halfLife: $0, at: 2.1)] },
      { [.capacity([.multiply($0)], at: 2.1), .capacity([.add($0)], at: 2.4)] },
      { [.parameter(name: "growth_rate", [.multiply($0), .add(0.1)], at: 2.1)] },
      { [.jump(.level($0.map { 0.1 * $0 }), at: 2.1)] },
    ]
    for maker in makers {
      let together = Self.levels(maker(drawn))
      for (lane, factor) in Self.factors.enumerated() {
        let alone = Self.levels(maker(.same(factor)))
        #expect(together.map { $0.lanes[lane] } == alone.map { $0.lanes[lane] })
      }
    }
  }

  @Test("meet the draws of a projection in any order")
  func order() throws {
    let projection = try SeriesProjectionTests.projection(count: 96)
    let order = [5, 90, 5, 17, 40, 3, 77, 12, 64, 2, 31]
    let factors = order.indices.map { 1 + 0.1 * Double($0) }
    let made = { (number: EffectNumber) in
      (
        SpeedSchedule([PlannedChange(.multiply(number), from: 2022.2, ramp: 0.5)]),
        [Intervention.pulse(amount: .share(0.1), keeps: 0.2, halfLife: number, at: 2022.4)]
      )
    }
    let (schedule, interventions) = made(.drawn(factors))
    let found = projection.levels(of: order, schedule: schedule, interventions: interventions)
    for (place, draw) in order.enumerated() {
      let (schedule, interventions) = made(.same(factors[place]))
      let whole = projection.levels(schedule: schedule, interventions: interventions)
      for date in projection.dates.indices { #expect(found[date, place] == whole[date, draw]) }
    }
  }

  @Test("of one parameter make stages: those in force, each as far as it has come")
  func stages() {
    let stages = PlannedChange.stages(of: [
      PlannedChange(.multiply(2), from: 2020, until: 2021),
      PlannedChange(.add(3), from: 2020.5, ramp: 1.2),
    ])
    #expect(stages.map(\.date).sorted() == stages.map(\.date))
    #expect(stages.first?.date == 2020 && stages.first?.changes == [.multiply(2)])
    let atEnd = stages.first { $0.date == 2021 }
    #expect(atEnd?.changes.count == 1)
    #expect(abs((atEnd?.changes.first?.part ?? 0) - 0.5) < 0.1)
    #expect(stages.last?.changes == [.add(3)])
  }
}
