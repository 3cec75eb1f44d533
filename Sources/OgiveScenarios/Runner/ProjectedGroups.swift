import OgiveInference

/// Every group of series under every plan that a scenario has for it: what several scenarios leave as it
/// is, is projected once.
struct ProjectedGroups: Sendable {
  /// A group of series under a plan for each.
  struct Job: Sendable, Hashable {
    let group: Int
    let plans: [SeriesPlan]
    /// For each of them whether its means are told: where some scenario gives it a pulse.
    let withMeans: [Bool]
  }

  let jobs: [Job]
  /// For each scenario wanted and each of its series, which job has it and as which member.
  private let places: [[(job: Int, member: Int)]]

  /// - Parameters:
  ///   - models: Every scenario under every variant of the facts.
  ///   - choices: For each of them which of the series it has.
  ///   - wanted: Which of them are to be projected.
  init(
    of projections: SeriesProjections, _ models: [ScenarioModel], choices: [[Int]], wanted: [Int]
  ) {
    let plans = models.map { model in model.series.indices.map { model.plan(of: $0) } }
    let pulsed = Set(
      zip(choices, plans).flatMap { choice, plans in
        zip(choice, plans).filter { $1.hasPulses }.map(\.0)
      })
    var jobs: [Job] = []
    places = wanted.map { scenario in
      let choice = choices[scenario]
      var own = choice.map { _ in (job: 0, member: 0) }
      for (group, members) in projections.groups.map(\.members).enumerated() {
        let seats = members.compactMap { choice.firstIndex(of: $0) }
        guard seats.count == members.count else { continue }
        let job = Job(
          group: group, plans: seats.map { plans[scenario][$0] },
          withMeans: members.map(pulsed.contains))
        let index = jobs.firstIndex(of: job) ?? jobs.count
        if index == jobs.count { jobs.append(job) }
        for (member, seat) in seats.enumerated() { own[seat] = (index, member) }
      }
      return own
    }
    self.jobs = jobs
  }

  /// The series of a scenario wanted, in its order.
  ///
  /// - Parameter made: What each job made of its group.
  func series(of scenario: Int, in made: [[ProjectedSeries]]) -> [ProjectedSeries] {
    places[scenario].map { made[$0.job][$0.member] }
  }
}
