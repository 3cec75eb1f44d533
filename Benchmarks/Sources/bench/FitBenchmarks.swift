import CPeers
import Fingerprint
import Ogive

/// Logistic fits of twenty points, a fit the unit of work.
enum FitBenchmarks {
  /// GSL alone, as the peer in C runs it: no other method, no polish.
  private static let bare = LeastSquaresOptions(
    methods: [.levenbergMarquardt], stepTolerance: 1e-10, gradientTolerance: 1e-10,
    polishLimit: 0)

  static func comparisons() throws -> [Comparison] {
    let data = LogisticSeries.shared
    let python = PythonPeer(
      "fits.py", figures: ["times": data.times, "series": data.series, "start": data.start])
    let inC = try CSolver(data, bare)
    let scipy = python.contender("curve_fit", showing: "scipy curve_fit")
    let withSlopes = python.contender("curve_fit with jac", showing: "scipy curve_fit, jac given")
    return [
      Comparison(
        work: "one fit, GSL's lm to 1e-10", ours: try ours(data, bare), peer: inC.contender,
        goal: .cost(atMost: 1.15)),
      Comparison(
        work: "one fit, default options", ours: try ours(data, .init()), peer: inC.contender),
      Comparison(
        work: "one fit, double-double polish", ours: try ours(data, .init(), isPrecise: true),
        peer: inC.contender),
      Comparison(
        work: "one fit, default options", ours: try ours(data, .init()), peer: scipy,
        goal: .speed(atLeast: 8)),
      Comparison(
        work: "one fit, default options", ours: try ours(data, .init()), peer: withSlopes,
        goal: .speed(atLeast: 8)),
    ]
  }

  private static func ours(
    _ data: LogisticSeries, _ options: LeastSquaresOptions, isPrecise: Bool = false
  ) throws -> Contender {
    let workspace = try LeastSquaresWorkspace(residualCount: data.times.count, parameterCount: 3)
    let problems = data.series.map {
      CurveResiduals(Logistic(), times: data.times, levels: $0, isPrecise: isPrecise)
    }
    return Contender("Ogive", units: problems.count) {
      for problem in problems {
        let solution = try? workspace.solve(problem, from: data.start, options: options)
        precondition(solution?.isUsable == true, "a benchmark fit did not converge")
      }
    }
  }
}
