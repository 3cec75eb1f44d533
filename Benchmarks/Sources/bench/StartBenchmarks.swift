import Foundation

/// Whole processes, from their start to their end.
enum StartBenchmarks {
  private static let ogive = ".build/release/ogive"

  /// Where runs write, so that the repository's own results stay as they are.
  private static let results = FileManager.default.temporaryDirectory
    .appendingPathComponent("ogive-benchmark-results").path

  static func comparisons() -> [Comparison] {
    let python = PythonPeer.executable ?? "python3"
    return [
      Comparison(
        work: "ogive --help",
        ours: Contender("ogive", process: [ogive, "--help"]),
        peer: Contender("python -c pass", process: [python, "-c", "pass"]),
        goal: .time(atMost: 10e-3), rounds: 21),
      Comparison(
        work: "ogive run, the flagship scenario",
        ours: Contender(
          "ogive",
          process: [
            ogive, "run", "--method", "least-squares", "--results", results,
            "scenarios/channels-vs-douyin.yaml",
          ]),
        peer: Contender(
          "python, import scipy.optimize", process: [python, "-c", "import scipy.optimize"]),
        goal: .time(atMost: 150e-3), rounds: 21),
    ]
  }
}
