/// The solution of an ordinary differential equation by the method of Dormand and Prince of order
/// 5(4), with steps as long as the tolerance allows.
///
/// It serves numbers, numbers with their derivatives by parameters (forward sensitivities) and
/// eight draws in lockstep. The values alone control the step, of eight draws those that need the
/// shortest; sums run in a fixed order, so that the result is the same everywhere.
///
/// Dormand and Prince 1980, doi:10.1016/0771-050X(80)90013-3; step control after Hairer, Nørsett and
/// Wanner 1993, doi:10.1007/978-3-540-78862-1.
@frozen
public struct DormandPrince<S: SteppedScalar> {
  /// How exactly to integrate.
  public let tolerance: StepTolerance
  @usableFromInline var stages: DormandPrinceStages<S>
  @usableFromInline var steps = 0
  /// The length of the next step; zero where the slopes are to tell, as before the first. One that goes on
  /// where another integration ended takes over its step.
  public var step = 0.0
  @usableFromInline var ended = SIMDMask<SIMD8<Int64>>(repeating: false)

  /// An integration of as many equations as `start` has values.
  @inlinable public init(_ start: [S], tolerance: StepTolerance = StepTolerance()) {
    self.tolerance = tolerance
    stages = DormandPrinceStages(start)
  }

  /// The values where the integration has come to.
  @inlinable public var values: [S] { stages.values }

  /// Changes the values where the integration has come to: a jump at a date.
  @inlinable public mutating func change(_ change: (inout MutableSpan<S>) -> Void) {
    var span = stages.values.mutableSpan
    change(&span)
  }

  /// Integrates from `start` through `times`, and writes the values at each of them.
  ///
  /// - Parameters:
  ///   - start: The time of the values that the integration was made with.
  ///   - times: Ascending from `start` on.
  ///   - levels: As many for each time as there are equations. What could not be reached is not a
  ///     number: for all draws, or for those that ran away.
  ///   - rates: Writes the derivatives by time, given the values and the time.
  /// - Returns: ``TerminationReason/stepTolerance`` where every time was reached,
  ///   ``TerminationReason/iterationLimit`` beyond the limit of steps and
  ///   ``TerminationReason/notFinite`` where the values ran away.
  @inlinable @inline(__always) public mutating func integrate(
    from start: Double, through times: Span<Double>, into levels: inout MutableSpan<S>,
    rates: (Span<S>, Double, inout MutableSpan<S>) -> Void
  ) -> TerminationReason {
    var next = 0
    let end = times.isEmpty ? start : times[times.count - 1]
    let reason = advance(
      from: start, to: end, through: times, next: &next, into: &levels, rates: rates)
    for place in next * stages.count..<times.count * stages.count { levels[place] = S(.nan) }
    return reason
  }

  /// Integrates from `start` to `end`, exactly, and writes the values at the times on the way.
  ///
  /// Call it again from `end` with other rates, or after a ``change(_:)``, to pass a date at which
  /// something happens: steps never straddle it. Values at times between steps are interpolated to
  /// the method's own order, so that a table costs no steps.
  ///
  /// - Parameters:
  ///   - times: Ascending.
  ///   - next: The first time to be written; afterwards the first beyond where the integration came.
  ///     What belongs to `end` itself is written: the values before a jump there.
  /// - Returns: As ``integrate(from:through:into:rates:)``; nothing is written for times that were not
  ///   reached.
  @inlinable @inline(__always) public mutating func advance(
    from start: Double, to end: Double, through times: Span<Double>, next: inout Int,
    into levels: inout MutableSpan<S>, rates: (Span<S>, Double, inout MutableSpan<S>) -> Void
  ) -> TerminationReason {
    var time = start
    write(through: times, upTo: start, next: &next, into: &levels)
    guard time < end else { return .stepTolerance }
    stages.begin(at: time, rates)
    if !(step > 0) { step = stages.firstStep(tolerance, span: end - time) }
    while time < end {
      guard steps < tolerance.stepLimit else { return .iterationLimit }
      steps += 1
      let isLast = time + 1.01 * step >= end
      let length = isLast ? end - time : step
      stages.attempt(from: time, length, rates)
      let errors = stages.errors(tolerance).replacing(with: 0, where: ended)
      let error = Self.largest(errors)
      if error <= 1 {
        let reached = isLast ? end : time + length
        while next < times.count, times[next] < reached {
          stages.interpolate((times[next] - time) / length, into: &levels, at: next * stages.count)
          next += 1
        }
        stages.accept()
        time = reached
        write(through: times, upTo: time, next: &next, into: &levels)
        let longer = length * Self.growth(error)
        step = isLast ? max(step, longer) : longer
        continue
      }
      step = length * (error.isNaN ? 0.1 : Self.growth(error))
      if time + 1e-3 * step == time {
        ended = ended .| .!(errors .<= SIMD8(repeating: 1))
        guard !(0..<8).allSatisfy({ ended[$0] }) else { return .notFinite }
        stages.spoil(where: ended)
        step = 1e-6 * (end - time)
      }
    }
    return .stepTolerance
  }

  /// Writes the present values for times up to the present.
  @inlinable @inline(__always) mutating func write(
    through times: Span<Double>, upTo time: Double, next: inout Int,
    into levels: inout MutableSpan<S>
  ) {
    while next < times.count, times[next] <= time {
      for j in 0..<stages.count { levels[next * stages.count + j] = stages.values[j] }
      next += 1
    }
  }

  /// The largest of the errors; not a number if one is not.
  @inlinable static func largest(_ errors: SIMD8<Double>) -> Double {
    var largest = 0.0
    for lane in 0..<8 where !(errors[lane] <= largest) { largest = errors[lane] }
    return (0..<8).contains { errors[$0].isNaN } ? .nan : largest
  }

  /// By how much the next step may be longer, for an error of the last in units of the tolerance.
  @inlinable static func growth(_ error: Double) -> Double {
    error > 1e-10 ? min(max(0.9 * Double.exp(-0.2 * Double.log(error)), 0.2), 5) : 5
  }
}
