import CPeers
import Ogive

/// Curves over whole batches, an evaluation the unit of work.
enum CurveBenchmarks {
  private static let parameters = [6.5, 1.6, 2.5]
  private static let count = 2048

  static func comparisons() -> [Comparison] {
    let times = (0..<count).map { 6 * Double($0) / Double(count) }
    let python = PythonPeer(
      "arrays.py",
      figures: [
        "times": times, "parameters": parameters, "counts": [Int](), "levels": [Double](),
      ])
    let numpy = python.contender("curve", showing: "numpy")
    return [
      Comparison(
        work: "logistic of draws, eight lanes", ours: draws(times, Logistic()), peer: numpy,
        goal: .time(atMost: 1.3e-9)),
      Comparison(
        work: "logistic of draws, eight lanes", ours: draws(times, Logistic()), peer: inC(times)),
      Comparison(
        work: "draws: any family, formula bare", ours: draws(times, Logistic()),
        peer: bareDraws(times), goal: .cost(atMost: 1.2)),
      Comparison(
        work: "values: any family, formula bare", ours: values(times, Logistic()),
        peer: bareValues(times), goal: .cost(atMost: 1.2)),
      Comparison(
        work: "gradients: any family, formula bare", ours: gradients(times, Logistic()),
        peer: bareGradients(times), goal: .cost(atMost: 1.2)),
    ]
  }

  private static func draws(_ times: [Double], _ family: any CurveFamily) -> Contender {
    let lanes = lanes(times)
    let p = Parameters(parameters).lifted(to: Draws8.self)
    var levels = [Draws8](repeating: 0, count: lanes.count)
    return Contender("any CurveFamily", units: times.count) {
      var span = levels.mutableSpan
      family.draws(at: lanes.span, p, into: &span)
    }
  }

  private static func bareDraws(_ times: [Double]) -> Contender {
    let lanes = lanes(times)
    let p = Parameters(parameters).lifted(to: Draws8.self)
    var levels = [Draws8](repeating: 0, count: lanes.count)
    return Contender("bare", units: times.count) {
      var span = levels.mutableSpan
      BareLogistic.draws(at: lanes.span, p, into: &span)
    }
  }

  private static func values(_ times: [Double], _ family: any CurveFamily) -> Contender {
    let p = Parameters(parameters)
    var levels = [Double](repeating: 0, count: times.count)
    return Contender("any CurveFamily", units: times.count) {
      var span = levels.mutableSpan
      family.values(at: times.span, p, into: &span)
    }
  }

  private static func bareValues(_ times: [Double]) -> Contender {
    let p = Parameters(parameters)
    var levels = [Double](repeating: 0, count: times.count)
    return Contender("bare", units: times.count) {
      var span = levels.mutableSpan
      BareLogistic.values(at: times.span, p, into: &span)
    }
  }

  private static func gradients(_ times: [Double], _ family: any CurveFamily) -> Contender {
    let p = Parameters(parameters)
    var levels = [Dual](repeating: 0, count: times.count)
    return Contender("any CurveFamily", units: times.count) {
      var span = levels.mutableSpan
      family.gradients(at: times.span, p, into: &span)
    }
  }

  private static func bareGradients(_ times: [Double]) -> Contender {
    let p = Parameters<Dual>(independent: Parameters(parameters))
    var levels = [Dual](repeating: 0, count: times.count)
    return Contender("bare", units: times.count) {
      var span = levels.mutableSpan
      BareLogistic.gradients(at: times.span, p, into: &span)
    }
  }

  private static func inC(_ times: [Double]) -> Contender {
    var levels = [Double](repeating: 0, count: times.count)
    return Contender("C", units: times.count) {
      unsafe c_logistic_levels(
        times, times.count, parameters[0], parameters[1], parameters[2], &levels)
    }
  }

  private static func lanes(_ times: [Double]) -> [Draws8] {
    stride(from: 0, to: times.count, by: Draws8.width).map { first in
      var lanes = SIMD8<Double>()
      for lane in 0..<Draws8.width { lanes[lane] = times[first + lane] }
      return Draws8(lanes: lanes)
    }
  }
}
