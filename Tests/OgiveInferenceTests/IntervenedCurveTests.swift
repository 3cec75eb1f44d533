import OgiveCurves
import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("A curve with interventions")
struct IntervenedCurveTests {
  static let parts = [0.0, 0.2, 0.4, 0.45, 0.6, 0.8, 1]

  @Test("is itself without any, by the calendar", arguments: CurveMember.all)
  func untouched(member: CurveMember) {
    let times = Self.parts.map(member.time)
    let levels = member.levels(at: times.map { $0 + 2000 }, [], reference: 2000)
    for (time, level) in zip(times, levels) {
      #expect(abs(level - member.value(time)) < 1e-9 * abs(member.value(time)) + 1e-12)
    }
  }

  @Test("runs by its own clock, whatever the family", arguments: CurveMember.all)
  func clock(member: CurveMember) {
    let from = member.time(0.4)
    let schedule = SpeedSchedule([.init(.multiply(1.7), from: from)])
    let times = Self.parts.map(member.time)
    for (time, level) in zip(times, member.levels(at: times, [], schedule: schedule)) {
      let expected = member.value(time <= from ? time : from + 1.7 * (time - from))
      #expect(abs(level - expected) < 1e-12 * max(1, abs(expected)))
    }
  }

  @Test("goes on smoothly to another capacity", arguments: CurveMember.all, [0.6, 1, 1.5, 3])
  func capacity(member: CurveMember, factor: Double) {
    guard member.isLimited else { return }
    let from = member.time(0.4)
    let never = from + 400 * (member.time(1) - from)
    for change in [
      ParameterChange.multiply(.same(factor)), .set(.same(factor * member.capacity)),
      .add(.same((factor - 1) * member.capacity)),
    ] {
      let levels = member.levels(
        at: [from, from + 1e-9, never], [.capacity([change], at: from)])
      #expect(abs(levels[0] - member.value(from)) < 1e-9 * member.capacity)
      #expect(abs(levels[1] - levels[0]) < 1e-5 * member.capacity)
      let goal = factor * member.value(never)
      #expect(abs(levels[2] - goal) < 1e-3 * abs(goal))
    }
  }

  @Test("obeys the logistic equation after each intervention")
  func logisticAfterwards() {
    let member = CurveMember(
      family: Logistic(), example: CurveExample("", [6, 1.4, 2], over: 0...8))
    let dates = stride(from: 2.001, through: 7, by: 0.25).map { $0 }
    let state = member.value(2)
    func solution(_ level: Double, _ rate: Double, _ capacity: Double, _ years: Double) -> Double {
      capacity / (1 + (capacity / level - 1) * Double.exp(-rate * years))
    }
    let room = 6 - state
    let cases: [(Intervention, Double, Double, Double)] = [
      (.capacity([.multiply(1.5)], at: 2), state, 1.4, 9),
      (.capacity([.set(4)], at: 2), state, 1.4, 4),
      (.parameter(name: "growth_rate", [.set(0.7)], at: 2), state, 0.7, 6),
      (
        .pulse(amount: .level(0.5), keeps: 1, halfLife: 1, at: 2),
        6 - room * Double.exp(-0.5 / room), 1.4, 6
      ),
      (.pulse(amount: .share(-0.1), keeps: 1, halfLife: 1, at: 2), 0.9 * state, 1.4, 6),
    ]
    for (intervention, level, rate, capacity) in cases {
      for (date, found) in zip(dates, member.levels(at: dates, [intervention])) {
        let expected = solution(level, rate, capacity, date - 2)
        #expect(abs(found - expected) < 1e-9 * expected, "\(intervention) at \(date)")
      }
    }
  }

  @Test("lets those who came for a pulse go by their half-life", arguments: CurveMember.all)
  func pulses(member: CurveMember) {
    let (first, second) = (member.time(0.4), member.time(0.45))
    let halfLife = 0.1 * (member.time(1) - member.time(0))
    let dates = Self.parts.map(member.time)
    let levels = member.levels(
      at: dates,
      [first, second].map {
        .pulse(amount: .share(0.05), keeps: 0, halfLife: .same(halfLife), at: $0)
      })
    let left = { (date: Double, from: Double) -> Double in
      date > from ? Double.exp(-Double.log(2) * (date - from) / halfLife) : 0
    }
    let one = 0.05 * member.value(first)
    let two = 0.05 * (member.value(second) + one * left(second, first))
    for (date, level) in zip(dates, levels) {
      let expected = member.value(date) + one * left(date, first) + two * left(date, second)
      #expect(abs(level - expected) < 1e-12 * max(1, abs(expected)))
    }
  }

  @Test("keeps for good what does not leave")
  func permanent() {
    let member = CurveMember.all[0]
    let from = member.time(0.4)
    let dates = [0.5, 0.8, 1].map(member.time)
    let levels = member.levels(
      at: dates, [.pulse(amount: .level(0.25), keeps: 0, halfLife: .same(.infinity), at: from)])
    for (date, level) in zip(dates, levels) {
      #expect(abs(level - member.value(date) - 0.25) < 1e-12)
    }
  }

  static let everything: [[@Sendable (CurveMember, Double) -> Intervention]] = [
    [{ .pulse(amount: .share(0.5), keeps: 0.5, halfLife: 0.5, at: $1) }],
    [{ .pulse(amount: .share(-0.99), keeps: 1, halfLife: 1, at: $1) }],
    [{ .pulse(amount: .level(.same(-3 * $0.value($1))), keeps: 1, halfLife: 1, at: $1) }],
    [{ .pulse(amount: .level(.same(100 * $0.value($1))), keeps: 1, halfLife: 1, at: $1) }],
    [{ .capacity([.add(.same(-3 * max(1, $0.value($1))))], at: $1) }],
    [{ .capacity([.multiply(0.1)], at: $1) }, { .capacity([.multiply(30)], at: $1 + 0.01) }],
    [
      { .capacity([.set(.same($0.value($1)))], at: $1) },
      { .parameter(name: "shape", [.set(0.5)], at: $1) },
    ],
  ]

  @Test("stays a positive number through whatever happens", arguments: CurveMember.all)
  func robust(member: CurveMember) {
    let dates = (0...60).map { member.time(Double($0) / 60) }
    for start in [0.3, 0.6, 0.95] {
      for makers in Self.everything {
        let date = member.time(start)
        guard member.value(date) > 0 else { continue }
        let interventions = makers.map { $0(member, date) }
        let levels = member.levels(at: dates.filter { $0 >= date }, interventions)
        #expect(levels.allSatisfy { $0.isFinite && $0 > 0 }, "\(interventions)")
      }
    }
  }

  @Test("is launched when it is, not when something happens before")
  func beforeTheLaunch() {
    let member = CurveMember(
      family: Bass(), example: CurveExample("", [9, 0.05, 0.9], over: 0...10))
    let levels = member.levels(
      at: [2019, 2020, 2023], [.capacity([.multiply(2)], at: 2018)], reference: 2020)
    #expect(levels[0] == 0 && levels[1] == 0)
    #expect(abs(levels[2] - 2 * member.value(3)) < 1e-12)
  }
}
