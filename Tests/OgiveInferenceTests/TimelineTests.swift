import OgiveNumerics
import Testing

@testable import OgiveInference

@Suite("A timeline")
struct TimelineTests {
  @Test("puts interventions in order, each before the first date after it")
  func order() {
    let timeline = Timeline(
      dates: [2020, 2021, 2022], schedule: SpeedSchedule([.init(.multiply(2), from: 2021)]),
      interventions: [2021.5, 2019, 2021, 2022, 2030].map { .capacity([.multiply(2)], at: $0) })
    #expect(timeline.entries.map(\.intervention.date) == [2019, 2021, 2021.5])
    #expect(timeline.entries.map(\.next) == [0, 2, 2])
    let clocks = timeline.clocks(at: Array(0..<8))
    #expect(clocks.entries.map { $0.lanes[3] } == [2019, 2021, 2022])
    #expect(clocks.points.map { $0.lanes[7] } == [2020, 2021, 2023])
  }

  @Test("keeps the order of interventions at one date")
  func ties() {
    let changes: [Intervention] = [
      .capacity([.set(5)], at: 2020.5), .capacity([.multiply(2)], at: 2020.5),
    ]
    let timeline = Timeline(
      dates: [2020, 2021], schedule: SpeedSchedule([]), interventions: changes)
    #expect(timeline.entries.map(\.intervention) == changes)
  }

  @Test("lets people leave by the same part every year, in groups that join")
  func leaving() {
    var group = Leaving(amount: Draws8(8.0), rate: Draws8(Double.log(2) / 0.5), from: 2020)
    #expect(abs(group.amount(at: 2021).lanes[0] - 2) < 1e-14)
    group.join(Draws8(6.0), at: 2021)
    #expect(abs(group.amount(at: 2021).lanes[0] - 8) < 1e-14)
    #expect(abs(group.amount(at: 2021.5).lanes[0] - 4) < 1e-14)
    let parts = 20_000
    let mean = (0..<parts).reduce(0.0) {
      $0 + group.amount(at: 2021 + 0.8 * (Double($1) + 0.5) / Double(parts)).lanes[0]
    }
    let exact = group.amount(over: Stretch(from: 2021, to: 2021.8)).lanes[0]
    #expect(abs(exact - mean / Double(parts)) < 1e-8)
  }
}
