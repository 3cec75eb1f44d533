import Foundation

/// Prints our figures beside the peers', measured in turn.
///
/// Run from the root of the repository, by `make bench`; arguments name the parts to run.
@main
struct Bench {
  static func main() throws {
    signal(SIGPIPE, SIG_IGN)
    let parts: [(name: String, comparisons: () throws -> [Comparison])] = [
      ("fits", FitBenchmarks.comparisons),
      ("batches", BatchBenchmarks.comparisons),
      ("curves", CurveBenchmarks.comparisons),
      ("draws", DrawBenchmarks.comparisons),
      ("posterior", PosteriorBenchmarks.comparisons),
      ("systems", SystemBenchmarks.comparisons),
      ("starts", StartBenchmarks.comparisons),
    ]
    let asked = CommandLine.arguments.dropFirst()
    print("Vectors of \(VectorWidth.bits) bits; medians of rounds in turn.\n")
    var report = Report()
    for part in parts where asked.isEmpty || asked.contains(part.name) {
      for comparison in try part.comparisons() {
        report.add(comparison, comparison.measured())
      }
    }
    report.add("C does the same solves, step by step", holds: try FitBenchmarks.isSameSolve())
    report.add(
      "the same bits on the narrowest vectors", holds: try VectorWidth.isImmaterial())
    print(report.text)
  }
}
