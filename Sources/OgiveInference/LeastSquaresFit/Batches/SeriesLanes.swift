import OgiveCurves
import OgiveNumerics

/// The weighted residuals of one family at eight series with the same times and weights, over the
/// parameters that are free.
struct SeriesLanes: LaneProblem {
  private let family: any CurveFamily
  private let free: [Int]
  private let bounds: [ClosedRange<Double>]
  /// Times at which the curve is needed: a flow needs the beginning of its first period too.
  private let times: [Draws8]
  private let rootWeights: [Draws8]
  private var parameters: Parameters<Draws8>
  private var levels: [Draws8]
  private var slopes: [Draws8]
  /// The figures, to be set before each solve.
  var values: [Draws8]

  /// The problem in which the parameters at `free` are found, each inside its part of `bounds`, and the
  /// others keep their values of `estimates`.
  init(
    _ family: any CurveFamily, like series: PlainSeries, free: [Int], bounds: [ClosedRange<Double>],
    estimates: [Double]
  ) {
    self.family = family
    self.free = free
    self.bounds = bounds
    let start = series.clockStart(of: family)
    let edges = series.kind == .flow ? [series.firstPeriodStart] : []
    times = (edges + series.times).map { Draws8($0 - start) }
    rootWeights = series.weights.map { Draws8($0.squareRoot()) }
    parameters = Parameters(estimates.map { Draws8($0) })
    levels = Array(repeating: 0, count: times.count)
    slopes = Array(repeating: 0, count: times.count * estimates.count)
    values = Array(repeating: 0, count: series.values.count)
  }

  var residualCount: Int { values.count }
  var parameterCount: Int { free.count }

  mutating func linearise(
    at unknowns: Span<Draws8>, residuals: inout MutableSpan<Draws8>,
    jacobian: inout MutableSpan<Draws8>
  ) {
    var outside = SIMDMask<SIMD8<Int64>>(repeating: false)
    for (j, index) in free.enumerated() {
      parameters[index] = unknowns[j]
      let bounds = bounds[index]
      outside =
        outside .| (unknowns[j].lanes .<= bounds.lowerBound)
        .| (unknowns[j].lanes .>= bounds.upperBound)
    }
    differentiate()
    let penalty = Draws8(lanes: SIMD8(repeating: 0).replacing(with: .nan, where: outside))
    let count = values.count
    let lead = times.count - count
    for i in 0..<count {
      let level = lead == 0 ? levels[i] : levels[i + 1] - levels[i]
      residuals[i] = (level - values[i]) * rootWeights[i] + penalty
    }
    for (j, index) in free.enumerated() {
      let column = index * times.count
      for i in 0..<count {
        let slope =
          lead == 0 ? slopes[column + i] : slopes[column + i + 1] - slopes[column + i]
        jacobian[j * count + i] = slope * rootWeights[i]
      }
    }
  }

  private mutating func differentiate() {
    Self.differentiate(family, times, parameters, &levels, &slopes)
  }

  private static func differentiate(
    _ family: any CurveFamily, _ times: [Draws8], _ p: Parameters<Draws8>, _ levels: inout [Draws8],
    _ slopes: inout [Draws8]
  ) {
    var first = levels.mutableSpan
    var second = slopes.mutableSpan
    family.drawGradients(at: times.span, p, into: &first, slopes: &second)
  }
}
