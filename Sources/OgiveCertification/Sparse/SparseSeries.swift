import OgiveCurves
import OgiveInference
import OgiveNumerics

/// A classic adoption series whose first figures are to tell where it ends.
struct SparseSeries {
  let name: String
  /// The end of each period, and what was added in it.
  let times: [Double]
  let added: [Double]

  /// The family that plain series are forecast with: where the shape is fixed, figures that grow ever less
  /// for a while leave no other explanation than an end that is near.
  private static let family = Richards()
  private static let draws = 2000
  private static let shortest = 4

  /// The series of the collection, in its order.
  static func all() throws -> [SparseSeries] {
    let reader = RecordReader(resource: "durables.txt", headWord: "series")
    return try reader.records(PackageResources.durables_txt).map { record in
      guard record.head.count == 1, record.observations.allSatisfy({ $0.count == 2 }) else {
        throw reader.error(record.line, "a name, and a time and a figure a line")
      }
      return SparseSeries(
        name: String(record.head[0]), times: record.observations.map { $0[0].high },
        added: record.observations.map { $0[1].high })
    }
  }

  /// Every window of four or more figures up to the peak of what was added.
  func windows() throws -> [SparseWindow] {
    let peak = added.indices.max { (added[$0], -$0) < (added[$1], -$1) } ?? 0
    guard peak + 1 >= Self.shortest, let whole = try leastSquares(added.count) else { return [] }
    return try (Self.shortest...(peak + 1)).map { try window($0, whole: whole) }
  }

  private func window(_ count: Int, whole: Double) throws -> SparseWindow {
    var total = 0.0
    let totals = added.prefix(count).map { figure in
      total += figure
      return total
    }
    let evidence = SeriesEvidence(
      plainLevels: totals, at: Array(times.prefix(count)), launch: times[0] - 1,
      kind: .durable)
    let random = RandomSource(seed: 1969).part(RandomPurpose("\(name)/\(count)"))
    let posterior = try EvidencePosterior(
      Self.family, given: evidence, count: Self.draws, random: random)
    return SparseWindow(
      series: name, figures: count, whole: whole, leastSquares: try leastSquares(count),
      quantiles: Quantile.values(of: posterior.capacities, levels: [0.025, 0.5, 0.975]))
  }

  /// The capacity of plain Bass least squares on the first figures; nil where it ends nowhere.
  private func leastSquares(_ count: Int) throws -> Double? {
    let series = try PlainSeries(
      times: Array(times.prefix(count)), values: Array(added.prefix(count)), kind: .flow,
      launch: times[0] - 1)
    return (try? LeastSquaresFit(Bass(), to: series))?.estimate("capacity")
  }
}
