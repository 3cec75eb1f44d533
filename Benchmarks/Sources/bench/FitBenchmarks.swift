import CPeers
import Fingerprint
import Ogive

/// Logistic fits of twenty points, a fit the unit of work.
enum FitBenchmarks {
  /// GSL alone, as the peer in C runs it: no other method, no polish. Below 1e-7 the last steps are
  /// within rounding, and how many are tried before GSL gives up is chance: no fair comparison.
  private static let bare = LeastSquaresOptions(
    methods: [.levenbergMarquardt], stepTolerance: 1e-7, gradientTolerance: 1e-7,
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
        work: "one fit, GSL's lm to 1e-7", ours: try ours(data, bare), peer: inC.contender,
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

  /// Whether the peer in C does the same work: as many iterations and evaluations, but for the one
  /// that our verdict takes, to the same place.
  static func isSameSolve() throws -> Bool {
    let data = LogisticSeries.shared
    let inC = try CSolver(data, bare)
    return zip(data.series, try data.fits(bare)).allSatisfy { levels, ours in
      let peer = inC.fit(levels)
      return peer.iterations == ours.iterations && peer.evaluations == ours.evaluations - 1
        && zip(peer.parameters, ours.parameters).allSatisfy { abs($0 / $1 - 1) < 1e-12 }
    }
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
