import Testing

@testable import OgiveInference

@Suite("The speed of a curve's clock")
struct SpeedScheduleTests {
  static let schedules: [SpeedSchedule] = [
    SpeedSchedule([]),
    SpeedSchedule([.init(.multiply(1.25), from: 2022.4, ramp: 0.25)]),
    SpeedSchedule([.init(.multiply(2), from: 2022), .init(.add(-0.5), from: 2022.1, until: 2022.6)]
    ),
    SpeedSchedule([
      .init(.multiply(1.5), from: 2021.9, ramp: 1), .init(.set(0.2), from: 2022.3, ramp: 0.5),
      .init(.add(3), from: 2022.35, ramp: 0.1, until: 2022.9),
    ]),
    SpeedSchedule([.init(.add(-4), from: 2022.2)]),
    SpeedSchedule([.init(.add(-4), from: 2022.2, ramp: 1), .init(.add(6), from: 2022.9, ramp: 1)]),
  ]

  @Test("adds up to its clock", arguments: schedules)
  func clockIsTheIntegral(schedule: SpeedSchedule) {
    let parts = 200_000
    var clock = 2021.0
    for part in 0..<parts {
      clock +=
        schedule.speed(at: 2021 + 3 * (Double(part) + 0.5) / Double(parts)) * 3 / Double(parts)
    }
    #expect(abs(schedule.clock(at: 2024) - clock) < 3e-5)
  }

  @Test("is one before any change, and the clock is the calendar", arguments: schedules)
  func historyIsUntouched(schedule: SpeedSchedule) {
    #expect(schedule.speed(at: 2021.5) == 1)
    #expect(schedule.clock(at: 2021.5) == 2021.5)
  }

  @Test("never runs backwards", arguments: schedules)
  func clockIsMonotone(schedule: SpeedSchedule) {
    let clocks = (0...300).map { schedule.clock(at: 2021.5 + Double($0) / 100) }
    #expect(zip(clocks, clocks.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
  }
}
