import OgiveCurves
import OgiveNumerics

extension SystemFit {
  static func check(
    _ series: [SystemSeries], _ system: any GrowthSystem, from start: Double
  ) throws(SystemFitError) {
    for series in series {
      guard system.members.contains(series.member) else {
        throw .unknownMember(series.member, system: system.name)
      }
      let isInOrder = zip(series.times, series.times.dropFirst()).allSatisfy { $0 <= $1 }
      guard series.times.count == series.values.count, series.weights.count == series.values.count,
        (series.times + series.values).allSatisfy(\.isFinite), isInOrder || series.kind == .level,
        series.weights.allSatisfy({ $0 > 0 && $0.isFinite }),
        !system.needsFirstLevels || (series.times.min() ?? start) >= start
      else { throw .unusableFigures(of: series.member) }
    }
  }

  /// The places and values of what is fixed.
  static func held(
    _ fixed: [String: Double], _ unknowns: [Parameter], _ system: any GrowthSystem
  ) throws(SystemFitError) -> [Int: Double] {
    var held: [Int: Double] = [:]
    for (name, value) in fixed.sorted(by: { $0.key < $1.key }) {
      guard let index = unknowns.firstIndex(where: { $0.name == name }) else {
        throw .unknownParameter(name, system: system.name)
      }
      guard value >= unknowns[index].lower, value <= unknowns[index].upper else {
        throw .fixedOutOfBounds(name, value)
      }
      held[index] = value
    }
    return held
  }
}
