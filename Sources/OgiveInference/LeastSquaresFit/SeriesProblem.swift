import OgiveCurves
import OgiveNumerics

/// The weighted residuals of one family at a plain series, over the parameters that are free.
///
/// Parameters are either the family's own or their free coordinates, in which every bound is at
/// infinity. High precision is offered for the family's own.
struct SeriesProblem: LeastSquaresProblem {
  let curve: SeriesCurve
  let series: PlainSeries
  let space: ParameterSpace
  let loss: RobustLoss
  /// The parameters that are found, by their places in the family.
  let free: [Int]
  /// Whether the unknowns are free coordinates.
  let isTransformed: Bool
  /// Values of all the family's parameters; those of the free ones are overwritten.
  private var parameters: Parameters<Double>
  private let transforms: [ParameterTransform]
  private let rootWeights: [Double]
  /// Times at which the curve is needed: a flow needs the beginning of its first period too.
  private let times: [Double]
  private var levels: [Double]
  private var gradients: [Dual]

  init(
    _ family: any CurveFamily, _ series: PlainSeries, in space: ParameterSpace,
    loss: RobustLoss = .squares, isTransformed: Bool
  ) {
    self.space = space
    self.loss = loss
    curve = SeriesCurve(family: family, isDensity: series.isDensity)
    self.series = series
    self.isTransformed = isTransformed
    free = family.parameters.indices.filter { space.held[$0] == nil }
    parameters = Parameters(family.parameters.indices.map { space.held[$0] ?? 0 })
    transforms = space.ranges.map { isTransformed ? ParameterTransform(onto: $0) : .identity }
    rootWeights = series.weights.map { $0.squareRoot() }
    let edges = Self.differences(series) ? [series.firstPeriodStart] : []
    let start = series.clockStart(of: family)
    times = (edges + series.times).map { $0 - start }
    levels = Array(repeating: 0, count: times.count)
    gradients = Array(repeating: 0, count: times.count)
  }

  private static func differences(_ series: PlainSeries) -> Bool {
    series.kind == .flow && !series.isDensity
  }

  var family: any CurveFamily { curve.family }
  var residualCount: Int { series.values.count }
  var parameterCount: Int { free.count }
  var offersPrecision: Bool { !isTransformed }

  /// All the family's parameters where the unknowns are `unknowns`.
  func members(_ unknowns: Span<Double>) -> Parameters<Double> {
    var result = parameters
    for (j, index) in free.enumerated() {
      result[index] = transforms[index].natural(unknowns[j])
    }
    return result
  }

  /// The unknowns of all the family's parameters `natural`.
  func unknowns(_ natural: [Double]) -> [Double] {
    free.map { transforms[$0].free(natural[$0]) }
  }

  mutating func evaluate(
    at unknowns: Span<Double>, residuals: inout MutableSpan<Double>
  ) -> Bool {
    let p = members(unknowns)
    curve.levels(at: times, p, into: &levels)
    let lead = times.count - residualCount
    for i in residuals.indices {
      let level = lead == 0 ? levels[i] : levels[i + 1] - levels[i]
      residuals[i] = (level - series.values[i]) * rootWeights[i]
      if isRobust { residuals[i] = loss.root(residuals[i]) }
    }
    return true
  }

  private var isRobust: Bool { loss.shape != .squares }

  mutating func linearise(
    at unknowns: Span<Double>, residuals: inout MutableSpan<Double>,
    jacobian: inout MutableSpan<Double>
  ) -> Bool {
    let p = members(unknowns)
    curve.gradients(at: times, p, into: &gradients)
    let slopes = slopes(at: unknowns)
    let lead = times.count - residualCount
    for i in residuals.indices {
      let level = lead == 0 ? gradients[i] : gradients[i + 1] - gradients[i]
      residuals[i] = (level.value - series.values[i]) * rootWeights[i]
      var derivatives = level.derivatives * slopes * rootWeights[i]
      if isRobust {
        let root = loss.root(Dual(residuals[i], parameter: 0))
        residuals[i] = root.value
        derivatives *= root.derivatives[0]
      }
      for (j, index) in free.enumerated() {
        jacobian[i * free.count + j] = derivatives[index]
      }
    }
    return true
  }

  /// The slope of each parameter by its unknown.
  private func slopes(at unknowns: Span<Double>) -> SIMD8<Double> {
    var slopes = SIMD8<Double>(repeating: 0)
    for (j, index) in free.enumerated() {
      slopes[index] = transforms[index].natural(Dual(unknowns[j], parameter: 0)).derivatives[0]
    }
    return slopes
  }

  mutating func linearise(
    at unknowns: Span<DoubleDouble>, residuals: inout MutableSpan<DoubleDouble>,
    jacobian: inout MutableSpan<DoubleDouble>
  ) -> Bool {
    guard !isTransformed else { return false }
    var tangents = [Tangent<DoubleDouble>](repeating: 0, count: times.count)
    let lead = times.count - residualCount
    for (j, direction) in free.enumerated() {
      curve.tangents(at: times, members(unknowns, along: direction), into: &tangents)
      for i in residuals.indices {
        let level = lead == 0 ? tangents[i] : tangents[i + 1] - tangents[i]
        let weight = DoubleDouble(rootWeights[i])
        let residual = Tangent(
          value: (level.value - DoubleDouble(series.values[i])) * weight,
          derivative: level.derivative * weight)
        let root = isRobust ? loss.root(residual) : residual
        residuals[i] = root.value
        jacobian[i * free.count + j] = root.derivative
      }
    }
    return true
  }

  /// All the family's parameters, with their derivatives by the one at `direction`.
  private func members(
    _ unknowns: Span<DoubleDouble>, along direction: Int
  ) -> Parameters<Tangent<DoubleDouble>> {
    var result = parameters.lifted(to: Tangent<DoubleDouble>.self)
    for (j, index) in free.enumerated() {
      result[index] = Tangent(value: unknowns[j], derivative: index == direction ? 1 : 0)
    }
    return result
  }
}
