public import OgiveNumerics

/// A system whose levels at a time have a closed form.
public protocol ClosedSystem: GrowthSystem {
  /// The level of each member at `time`. The only formula there is; `@inline(__always)`, so that
  /// trajectories keep whole vectors in registers.
  func levels<S: SystemScalar>(
    at time: Double, _ p: Span<S>, into levels: inout MutableSpan<S>)
}

// In the module of the conforming systems on purpose: only here can the compiler specialise the levels.
extension ClosedSystem {
  public var needsFirstLevels: Bool { false }

  public func trajectory(
    from levels: [Double], at start: Double, through times: Span<Double>, _ p: [Double],
    _ tolerance: StepTolerance, into trajectory: inout MutableSpan<Double>
  ) -> TerminationReason {
    tabulate(times, p, into: &trajectory)
  }

  public func sensitivities(
    from levels: [Dual], at start: Double, through times: Span<Double>, _ p: [Dual],
    _ tolerance: StepTolerance, into trajectory: inout MutableSpan<Dual>
  ) -> TerminationReason {
    tabulate(times, p, into: &trajectory)
  }

  public func draws(
    from levels: [Draws8], at start: Double, through times: Span<Double>, _ p: [Draws8],
    _ tolerance: StepTolerance, into trajectory: inout MutableSpan<Draws8>
  ) -> TerminationReason {
    tabulate(times, p, into: &trajectory)
  }

  @inline(__always) private func tabulate<S: SystemScalar>(
    _ times: Span<Double>, _ p: [S], into trajectory: inout MutableSpan<S>
  ) -> TerminationReason {
    let count = members.count
    var row = [S](repeating: 0, count: count)
    for i in times.indices {
      var span = row.mutableSpan
      levels(at: times[i], p.span, into: &span)
      for j in 0..<count { trajectory[i * count + j] = row[j] }
    }
    return .stepTolerance
  }
}
