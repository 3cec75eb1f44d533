internal import OgiveNumerics

/// The points in time at which levels are wanted and what happens between them: the same for all draws,
/// so it is made once. The clock is read at each, once for all draws where they share it.
struct Timeline: Sendable {
  /// An intervention and what it divides.
  struct Entry: Sendable {
    let intervention: Intervention
    /// The index of the first point after it.
    let next: Int
  }

  /// One wanted level.
  struct Point: Sendable {
    /// When the curve is read.
    let date: Double
    /// Over what those are averaged who are on their way out: the date itself, or the piece of time
    /// that the date stands for.
    let stretch: Stretch
  }

  /// The clocks of eight draws.
  struct Clocks: Sendable {
    /// At each point.
    var points: [Draws8]
    /// At the date of each entry.
    var entries: [Draws8]
  }

  /// In order of time.
  let points: [Point]
  /// In order of their dates; those after the last point are left out.
  let entries: [Entry]
  private let schedule: SpeedSchedule
  /// Nil where draws differ.
  private let shared: Clocks?

  /// The levels at some dates, increasing.
  init(dates: [Double], schedule: SpeedSchedule, interventions: [Intervention]) {
    self.init(
      points: dates.map { Point(date: $0, stretch: Stretch(at: $0)) }, schedule: schedule,
      interventions: interventions)
  }

  init(points: [Point], schedule: SpeedSchedule, interventions: [Intervention]) {
    self.points = points
    self.schedule = schedule
    let entries = interventions.sorted { $0.date < $1.date }.compactMap { intervention in
      points.firstIndex { $0.date > intervention.date }.map {
        Entry(intervention: intervention, next: $0)
      }
    }
    self.entries = entries
    guard schedule.isSame else {
      shared = nil
      return
    }
    let clock = schedule.clock(of: 0)
    shared = Clocks(
      points: points.map { Draws8(clock.time(at: $0.date)) },
      entries: entries.map { Draws8(clock.time(at: $0.intervention.date)) })
  }

  /// The clocks of the draws at eight places.
  func clocks(at places: [Int]) -> Clocks {
    if let shared { return shared }
    var clocks = Clocks(
      points: [Draws8](repeating: 0, count: points.count),
      entries: [Draws8](repeating: 0, count: entries.count))
    for lane in 0..<Draws8.width {
      let clock = schedule.clock(of: places[lane])
      for index in points.indices {
        clocks.points[index].lanes[lane] = clock.time(at: points[index].date)
      }
      for index in entries.indices {
        clocks.entries[index].lanes[lane] = clock.time(at: entries[index].intervention.date)
      }
    }
    return clocks
  }
}
