public import OgiveNumerics

// In the module of the conforming systems on purpose: only here can the compiler specialise the rates
// inside the integration.
extension DifferentialSystem {
  public var needsFirstLevels: Bool { true }
  public var breaks: [Double] { [] }

  public func drawRates(
    of levels: Span<Draws8>, at time: Double, _ p: Span<Draws8>,
    into rates: inout MutableSpan<Draws8>
  ) {
    self.rates(of: levels, at: time, p, into: &rates)
  }

  public func numberRates(
    of levels: Span<Double>, at time: Double, _ p: Span<Double>,
    into rates: inout MutableSpan<Double>
  ) {
    self.rates(of: levels, at: time, p, into: &rates)
  }

  public func trajectory(
    from levels: [Double], at start: Double, through times: Span<Double>, _ p: [Double],
    _ tolerance: StepTolerance, into trajectory: inout MutableSpan<Double>
  ) -> TerminationReason {
    integrate(from: levels, at: start, through: times, p, tolerance, into: &trajectory)
  }

  public func sensitivities(
    from levels: [Dual], at start: Double, through times: Span<Double>, _ p: [Dual],
    _ tolerance: StepTolerance, into trajectory: inout MutableSpan<Dual>
  ) -> TerminationReason {
    integrate(from: levels, at: start, through: times, p, tolerance, into: &trajectory)
  }

  public func draws(
    from levels: [Draws8], at start: Double, through times: Span<Double>, _ p: [Draws8],
    _ tolerance: StepTolerance, into trajectory: inout MutableSpan<Draws8>
  ) -> TerminationReason {
    integrate(from: levels, at: start, through: times, p, tolerance, into: &trajectory)
  }

  public func trajectory(
    from levels: [Double], at start: Double, through times: Span<Double>, _ p: [Double],
    _ tolerance: StepTolerance, changes: [SystemChange<Double>],
    into trajectory: inout MutableSpan<Double>
  ) -> TerminationReason {
    integrate(from: levels, at: start, through: times, p, tolerance, changes, into: &trajectory)
  }

  public func sensitivities(
    from levels: [Dual], at start: Double, through times: Span<Double>, _ p: [Dual],
    _ tolerance: StepTolerance, changes: [SystemChange<Dual>],
    into trajectory: inout MutableSpan<Dual>
  ) -> TerminationReason {
    integrate(from: levels, at: start, through: times, p, tolerance, changes, into: &trajectory)
  }

  public func draws(
    from levels: [Draws8], at start: Double, through times: Span<Double>, _ p: [Draws8],
    _ tolerance: StepTolerance, changes: [SystemChange<Draws8>],
    into trajectory: inout MutableSpan<Draws8>
  ) -> TerminationReason {
    integrate(from: levels, at: start, through: times, p, tolerance, changes, into: &trajectory)
  }

  @inline(__always) private func integrate<S: SystemScalar>(
    from levels: [S], at start: Double, through times: Span<Double>, _ p: [S],
    _ tolerance: StepTolerance, _ changes: [SystemChange<S>] = [],
    into trajectory: inout MutableSpan<S>
  ) -> TerminationReason {
    var stretches = SystemStretches(changes, breaks: breaks, p, memberCount: members.count)
    var integration = DormandPrince(levels, tolerance: tolerance)
    let (members, count) = (members.count, levels.count)
    let end = times.isEmpty ? start : times[times.count - 1]
    var (time, next) = (start, 0)
    var reason = TerminationReason.stepTolerance
    repeat {
      stretches.pass(time, &integration)
      let stop = min(stretches.nextDate, end)
      let (parameters, speeds) = (stretches.parameters, stretches.speeds)
      let (slopes, since) = (stretches.slopes, stretches.since)
      // The rates at a break itself are those after it.
      let latest = stop < end || breaks.contains(stop) ? stop.nextDown : stop
      reason = integration.advance(
        from: time, to: stop, through: times, next: &next, into: &trajectory
      ) { levels, time, rates in
        self.rates(of: levels, at: min(time, latest), parameters.span, into: &rates)
        for i in speeds.indices {
          let speed = slopes.isEmpty ? speeds[i] : speeds[i] + S(time - since) * slopes[i]
          rates[i] = speed * rates[i]
        }
        if count > members { for i in 0..<members { rates[members + i] = levels[i] } }
      }
      time = max(stop, time)
    } while reason == .stepTolerance && time < end
    for place in next * count..<times.count * count { trajectory[place] = S(.nan) }
    return reason
  }
}
