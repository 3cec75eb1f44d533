internal import OgiveEvidence
internal import OgiveNumerics

/// The stretches over which stocks are integrated, and the instants inside them at which the rates look
/// at the series.
///
/// A stretch ends wherever an event begins, ends or strikes, and at every instant that is asked for; where
/// a rate looks at a series, also where a month ends. In it the series is the parabola through its values at
/// three instants that lie strictly inside, so that a jump at either end belongs to one side.
struct StockGrid: Sendable {
  /// A stretch between two bounds.
  struct Stretch: Sendable {
    let start: Double
    let end: Double

    /// Gauss's three points: no parabola through three inner values serves a smooth integrand better.
    var nodes: [Double] { GaussPoints(from: start, to: end).nodes.map(\.point) }

    /// The weights of the values at the nodes in the parabola's value at `time`.
    func weights(at time: Double) -> [Double] {
      let nodes = nodes
      return nodes.indices.map { own in
        nodes.indices.filter { $0 != own }.reduce(1) { product, other in
          product * (time - nodes[other]) / (nodes[own] - nodes[other])
        }
      }
    }
  }

  let stretches: [Stretch]
  /// Where rates look at series: nowhere if none does.
  let nodes: [Double]

  /// The stretches from the first begin of a stock to `horizon`; none where the file has no stocks.
  init(file: ScenarioFile, instants: Set<Double>) {
    let horizon = instants.max() ?? 0
    guard let begin = file.scenarios.flatMap(\.stocks).map(\.begin).min() else {
      (stretches, nodes) = ([], [])
      return
    }
    var bounds = instants.union(file.scenarios.flatMap { $0.stocks.map(\.begin) })
    for event in file.scenarios.flatMap(\.events) {
      bounds.formUnion(event.occurrences(before: horizon))
      bounds.formUnion([event.from.value.startYear, event.until?.value.endYear ?? horizon])
      if event.target == .stock, case .fixed(let ramp) = event.ramp?.value {
        bounds.insert(event.from.value.startYear + ramp.years)
      }
    }
    let looksAtSeries = Self.looksAtSeries(file)
    if looksAtSeries {
      let first = CalendarDate(containing: begin)
      let months = Int(12 * (horizon - begin)) + 2
      bounds.formUnion((0..<months).map { first.adding(months: $0).decimalYear })
    }
    let inside = bounds.filter { $0 >= begin && $0 <= horizon }.sorted()
    stretches = zip(inside, inside.dropFirst()).filter { $1 - $0 > 1e-9 }
      .map { Stretch(start: $0, end: $1) }
    nodes = looksAtSeries ? stretches.flatMap(\.nodes) : []
  }

  private static func looksAtSeries(_ file: ScenarioFile) -> Bool {
    file.scenarios.flatMap(\.stocks).contains { stock in
      file.series.contains { stock.rate.reads($0.name.value) }
    }
  }
}
