/// The dates of a table and what happens between them, with the clock read at each: the same for all
/// draws, so it is made once.
struct Timeline: Sendable {
  /// An intervention and what it divides.
  struct Entry: Sendable {
    let intervention: Intervention
    /// The clock at its date.
    let clock: Double
    /// The index of the first date after it.
    let next: Int
  }

  /// Increasing.
  let dates: [Double]
  /// The clock at each date.
  let clocks: [Double]
  /// In order of their dates; those after the last date are left out.
  let entries: [Entry]

  init(dates: [Double], schedule: SpeedSchedule, interventions: [Intervention]) {
    self.dates = dates
    clocks = dates.map { schedule.clock(at: $0) }
    entries = interventions.sorted { $0.date < $1.date }.compactMap { intervention in
      dates.firstIndex { $0 > intervention.date }.map {
        Entry(
          intervention: intervention, clock: schedule.clock(at: intervention.date), next: $0)
      }
    }
  }
}
