internal import OgiveEvidence
internal import OgiveInference

/// The dates of a run: the table's steps, and every other instant at which something is asked.
struct RunCalendar: Sendable {
  /// The table's steps.
  let steps: [CalendarPeriod]
  /// The ends of the steps, and of as many more as the longest hold needs.
  let ends: [Double]
  /// Every instant at which paths are drawn, increasing.
  let instants: [Double]
  /// The index of each step's end among the instants.
  let stepColumns: [Int]
  /// Where stocks are integrated.
  let stocks: StockGrid
  /// The end of what is known, in decimal years.
  let knownUntil: Double
  /// How many steps the origin lies after the table's first step.
  let origin: Int

  init(file: ScenarioFile) {
    let steps = file.time.steps
    let hold = file.questions.compactMap { ($0.question as? CrossingQuestion)?.hold?.value.years }
    let last = (steps.last?.endYear ?? 0) + (hold.max() ?? 0)
    var ends = steps.map(\.endYear)
    var next = steps.last?.advanced(by: 1)
    while let step = next, let end = ends.last, end < last - 1e-6 {
      ends.append(step.endYear)
      next = step.advanced(by: 1)
    }
    let recorder = InstantRecorder()
    for scenario in file.scenarios { recorder.note(scenario, asking: file.questions, steps: ends) }
    let asked = recorder.instants.union(ends)
    self.steps = steps
    self.ends = ends
    stocks = StockGrid(file: file, instants: asked)
    let instants = asked.union(stocks.nodes).union(stocks.stretches.map(\.start)).sorted()
    self.instants = instants
    stepColumns = steps.compactMap { instants.firstIndex(of: $0.endYear) }
    let asOf = file.evidence.asOf.value
    knownUntil = asOf.adding(days: 1).decimalYear
    let before = steps.firstIndex { $0.lastDay >= asOf } ?? steps.count
    origin = before
  }

  /// The table's steps as stretches of time.
  var stretches: [Stretch] { steps.map { Stretch(from: $0.startYear, to: $0.endYear) } }

  /// Where the projection ends, in decimal years.
  var horizon: Double { instants.last ?? 0 }
}
