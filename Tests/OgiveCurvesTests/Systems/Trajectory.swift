import OgiveCurves
import OgiveNumerics

/// Trajectories as arrays, one level of each member after the other, time by time.
enum Trajectory {
  static let tight = StepTolerance(relative: 1e-11, absolute: 1e-14)

  static func levels(
    _ system: any GrowthSystem, _ parameters: [Double], from start: [Double], at first: Double = 0,
    _ times: [Double]
  ) -> [Double] {
    let width = system.needsFirstLevels ? start.count : system.members.count
    var levels = [Double](repeating: 0, count: times.count * width)
    var span = levels.mutableSpan
    _ = system.trajectory(
      from: start, at: first, through: times.span, parameters, tight, into: &span)
    return levels
  }

  static func levels(
    _ system: any GrowthSystem, _ example: SystemExample, _ times: [Double]
  ) -> [Double] {
    levels(
      system, example.parameters, from: example.levels, at: example.span.lowerBound, times)
  }
}

extension SystemExample {
  /// Times spread over the span.
  func times(_ parts: [Double]) -> [Double] {
    parts.map { span.lowerBound + $0 * (span.upperBound - span.lowerBound) }
  }
}
