/// The points in time at which levels are wanted and what happens between them, with the clock read
/// at each: the same for all draws, so it is made once.
struct Timeline: Sendable {
  /// An intervention and what it divides.
  struct Entry: Sendable {
    let intervention: Intervention
    /// The clock at its date.
    let clock: Double
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

  /// In order of time.
  let points: [Point]
  /// The clock at each point.
  let clocks: [Double]
  /// In order of their dates; those after the last point are left out.
  let entries: [Entry]

  /// The levels at some dates, increasing.
  init(dates: [Double], schedule: SpeedSchedule, interventions: [Intervention]) {
    self.init(
      points: dates.map { Point(date: $0, stretch: Stretch(at: $0)) }, schedule: schedule,
      interventions: interventions)
  }

  init(points: [Point], schedule: SpeedSchedule, interventions: [Intervention]) {
    self.points = points
    clocks = points.map { schedule.clock(at: $0.date) }
    entries = interventions.sorted { $0.date < $1.date }.compactMap { intervention in
      points.firstIndex { $0.date > intervention.date }.map {
        Entry(
          intervention: intervention, clock: schedule.clock(at: intervention.date), next: $0)
      }
    }
  }
}
