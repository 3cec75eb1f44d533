import Fingerprint
import Ogive

/// Logistic fits of twenty points eight side by side, as a bootstrap does them; a fit the unit of work.
enum BatchBenchmarks {
  /// As many as fill a chunk several times.
  private static let count = 4096

  static func comparisons() throws -> [Comparison] {
    let data = LogisticSeries.shared
    let python = PythonPeer(
      "fits.py", figures: ["times": data.times, "series": data.series, "start": data.start])
    let series = try PlainSeries(times: data.times, values: data.series[0])
    let batch = try BatchFit(Logistic(), like: series)
    let values = (0..<count).map { data.series[$0 % data.series.count] }
    let ours = Contender("Ogive", units: count) {
      let found = batch.estimates(of: values, from: data.start)
      precondition(found.allSatisfy { $0 != nil }, "a benchmark fit did not converge")
    }
    return [
      Comparison(
        work: "batch of fits, one core", ours: ours,
        peer: python.contender("curve_fit", showing: "scipy curve_fit"),
        goal: .speed(atLeast: 200))
    ]
  }
}
