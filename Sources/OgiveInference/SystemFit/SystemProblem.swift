import OgiveCurves
import OgiveNumerics

/// The weighted residuals of a system at several series, over the unknowns that are free: parameters and
/// first levels, or their coordinates without bounds.
struct SystemProblem: LeastSquaresProblem {
  let system: any GrowthSystem
  let start: Double
  /// All parameters, then the first levels as parameters of their own.
  let unknowns: [Parameter]
  /// The places of the unknowns that are found.
  let free: [Int]
  /// Whether the solver works on coordinates without bounds.
  let isTransformed: Bool
  private let figures: [Figure]
  /// The times at which levels are needed, ascending.
  private let times: [Double]
  /// Values of all unknowns; those of the free ones are overwritten.
  private let held: [Double]
  private let transforms: [ParameterTransform]
  private let tolerance: StepTolerance

  /// One figure: the level at `place` of a trajectory, less that at `before` where there is one.
  private struct Figure {
    let place: Int
    let before: Int?
    let value: Double
    let rootWeight: Double
  }

  /// - Parameter held: The values of the unknowns that are not found, by their places.
  init(
    _ system: any GrowthSystem, _ series: [SystemSeries], from start: Double,
    held: [Int: Double], isTransformed: Bool
  ) {
    self.system = system
    self.start = start
    self.isTransformed = isTransformed
    let unknowns = Self.unknowns(of: system)
    self.unknowns = unknowns
    free = unknowns.indices.filter { held[$0] == nil }
    self.held = unknowns.indices.map { held[$0] ?? 0 }
    transforms = unknowns.map { isTransformed ? ParameterTransform($0) : .identity }
    let needsStart = series.contains { $0.kind == .increment }
    let times = Set(series.flatMap(\.times) + (needsStart ? [start] : [])).sorted()
    let rows = Dictionary(uniqueKeysWithValues: zip(times, times.indices))
    self.times = times
    figures = series.flatMap { series in
      let member = system.members.firstIndex(of: series.member) ?? 0
      let places = ([start] + series.times).map { time in
        rows[time].map { $0 * system.members.count + member }
      }
      return series.values.indices.compactMap { i in
        places[i + 1].map {
          Figure(
            place: $0, before: series.kind == .increment ? places[i] : nil,
            value: series.values[i], rootWeight: series.weights[i].squareRoot())
        }
      }
    }
    let largest = figures.map(\.value.magnitude).max() ?? 1
    tolerance = StepTolerance(relative: 1e-12, absolute: 1e-15 * max(largest, 1e-12))
  }

  /// The parameters of a system and its first levels, which are called after the members.
  static func unknowns(of system: any GrowthSystem) -> [Parameter] {
    guard system.needsFirstLevels else { return system.parameters }
    return system.parameters
      + system.members.map {
        Parameter(
          "\($0).first", symbol: "y0_\($0)", "The level of \($0) at the start.", .level, lower: 0)
      }
  }

  var residualCount: Int { figures.count }
  /// The weighted sum of the squared figures themselves.
  var sumOfSquares: Double {
    figures.reduce(0) { $0 + $1.value * $1.value * $1.rootWeight * $1.rootWeight }
  }
  var parameterCount: Int { free.count }

  /// All unknowns where the free ones are at `coordinates`.
  func natural(_ coordinates: Span<Double>) -> [Double] {
    var natural = held
    for (j, index) in free.enumerated() {
      natural[index] = transforms[index].natural(coordinates[j])
    }
    return natural
  }

  /// The coordinates of the free ones among all unknowns `natural`.
  func coordinates(_ natural: [Double]) -> [Double] {
    free.map { transforms[$0].free(natural[$0]) }
  }

  mutating func evaluate(
    at coordinates: Span<Double>, residuals: inout MutableSpan<Double>
  ) -> Bool {
    let levels = levels(natural(coordinates), at: times)
    for (i, figure) in figures.enumerated() {
      let level = levels[figure.place] - (figure.before.map { levels[$0] } ?? 0)
      residuals[i] = (level - figure.value) * figure.rootWeight
    }
    return true
  }

  /// The levels of all members at `times`.
  func levels(_ natural: [Double], at times: [Double]) -> [Double] {
    let count = system.parameters.count
    var levels = [Double](repeating: 0, count: times.count * system.members.count)
    var span = levels.mutableSpan
    _ = system.trajectory(
      from: Array(natural[count...]), at: start, through: times.span, Array(natural[..<count]),
      tolerance, into: &span)
    return levels
  }

  mutating func linearise(
    at coordinates: Span<Double>, residuals: inout MutableSpan<Double>,
    jacobian: inout MutableSpan<Double>
  ) -> Bool {
    for first in stride(from: 0, to: free.count, by: Dual.width) {
      let lanes = first..<min(first + Dual.width, free.count)
      let levels = sensitivities(coordinates, by: lanes)
      for (i, figure) in figures.enumerated() {
        let level = levels[figure.place] - (figure.before.map { levels[$0] } ?? 0)
        residuals[i] = (level.value - figure.value) * figure.rootWeight
        for j in lanes {
          jacobian[i * free.count + j] = level.derivatives[j - first] * figure.rootWeight
        }
      }
    }
    return true
  }

  /// The levels with their derivatives by the free coordinates in `lanes`.
  private func sensitivities(_ coordinates: Span<Double>, by lanes: Range<Int>) -> [Dual] {
    var natural = natural(coordinates).map { Dual($0) }
    for j in lanes {
      natural[free[j]] = transforms[free[j]].natural(
        Dual(coordinates[j], parameter: j - lanes.lowerBound))
    }
    let count = system.parameters.count
    var levels = [Dual](repeating: 0, count: times.count * system.members.count)
    var span = levels.mutableSpan
    _ = system.sensitivities(
      from: Array(natural[count...]), at: start, through: times.span, Array(natural[..<count]),
      tolerance, into: &span)
    return levels
  }
}
