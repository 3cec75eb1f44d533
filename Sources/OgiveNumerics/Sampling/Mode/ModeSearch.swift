/// The search for the point where a log density is highest: Newton's method with the curvature
/// from differences of the gradient, damped where a step does not rise (Levenberg 1944,
/// doi:10.1090/qam/10666).
public struct ModeSearch: Sendable {
  /// The most steps.
  public var iterationLimit = 100
  /// The search ends where one more step promises to raise the log density by less.
  public var tolerance = 1e-10

  private static let dampingLimit = 1e12

  /// A search with the default limits.
  public init() {}

  /// The highest of the modes found from each of `starts`; the earliest of equals. Nil without
  /// starts.
  public func mode(of density: any LogDensity, from starts: [[Double]]) -> Mode? {
    var best: Mode?
    for start in starts {
      let mode = mode(of: density, from: start)
      if best.map({ mode.logDensity > $0.logDensity }) ?? true { best = mode }
    }
    return best
  }

  /// The mode that `start` leads to. Where the density has no mass at `start`, that point itself,
  /// with ``TerminationReason/notFinite``.
  public func mode(of density: any LogDensity, from start: [Double]) -> Mode {
    var mode = Mode(at: start, of: density)
    guard mode.logDensity > -.infinity else { return mode }
    mode.termination = .iterationLimit
    var scales = start.map { 1e-2 * max($0.magnitude, 1) }
    var damping = 0.0
    while mode.iterations < iterationLimit {
      guard let curvature = Curvature(of: density, at: mode.position, scales: scales) else {
        mode.termination = .notFinite
        break
      }
      mode.iterations += 1
      mode.evaluations += curvature.evaluations
      scales = Self.scales(curvature.matrix, otherwise: scales)
      if let reason = step(&mode, along: curvature, &damping, of: density) {
        mode.termination = reason
        break
      }
    }
    return mode
  }

  /// Moves `mode` one step up; the reason why it cannot.
  private func step(
    _ mode: inout Mode, along curvature: Curvature, _ damping: inout Double,
    of density: any LogDensity
  ) -> TerminationReason? {
    let order = mode.position.count
    guard let plain = DampedCurvature(curvature.matrix, order: order) else { return .notFinite }
    if plain.damping == 0, mode.promise(of: plain.step(along: mode.gradient)) < 2 * tolerance {
      return .gradientTolerance
    }
    while damping < Self.dampingLimit {
      guard let damped = DampedCurvature(curvature.matrix, order: order, least: damping)
      else { return .notFinite }
      let step = damped.step(along: mode.gradient)
      if mode.promise(of: step) < 2 * tolerance { return .noProgress }
      if mode.moves(by: step, of: density) {
        damping = damped.damping < 1e-5 ? 0 : 0.1 * damped.damping
        return nil
      }
      damping = max(10 * damped.damping, 1e-3)
    }
    return .noProgress
  }

  /// How far each coordinate varies, from the curvature's diagonal; the old scale where that says
  /// nothing.
  private static func scales(_ curvature: [Double], otherwise old: [Double]) -> [Double] {
    old.indices.map { i in
      let bend = curvature[i * old.count + i].magnitude
      let scale = 1 / bend.squareRoot()
      return scale.isFinite && scale > 0 ? min(scale, 1e3 * old[i]) : old[i]
    }
  }
}
