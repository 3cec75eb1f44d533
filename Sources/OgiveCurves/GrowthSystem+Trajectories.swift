public import OgiveNumerics

// In the module of the conforming systems on purpose: only here can the compiler specialise the rates
// inside the integration.
extension GrowthSystem {
  public func trajectory(
    from levels: [Double], at start: Double, through times: Span<Double>,
    _ p: Parameters<Double>, _ tolerance: StepTolerance,
    into trajectory: inout MutableSpan<Double>
  ) -> TerminationReason {
    integrate(from: levels, at: start, through: times, p, tolerance, into: &trajectory)
  }

  public func sensitivities(
    from levels: [Dual], at start: Double, through times: Span<Double>,
    _ p: Parameters<Dual>, _ tolerance: StepTolerance,
    into trajectory: inout MutableSpan<Dual>
  ) -> TerminationReason {
    integrate(from: levels, at: start, through: times, p, tolerance, into: &trajectory)
  }

  public func draws(
    from levels: [Draws8], at start: Double, through times: Span<Double>,
    _ p: Parameters<Draws8>, _ tolerance: StepTolerance,
    into trajectory: inout MutableSpan<Draws8>
  ) -> TerminationReason {
    integrate(from: levels, at: start, through: times, p, tolerance, into: &trajectory)
  }

  @inline(__always) private func integrate<S: SteppedScalar>(
    from levels: [S], at start: Double, through times: Span<Double>,
    _ p: Parameters<S>, _ tolerance: StepTolerance, into trajectory: inout MutableSpan<S>
  ) -> TerminationReason {
    var integration = DormandPrince(levels, tolerance: tolerance)
    return integration.integrate(from: start, through: times, into: &trajectory) {
      rates(of: $0, at: $1, p, into: &$2)
    }
  }
}
