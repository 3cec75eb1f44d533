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
  @usableFromInline var ended = SIMDMask<SIMD8<Int64>>(repeating: false)

  /// An integration of as many equations as `start` has values.
  @inlinable public init(_ start: [S], tolerance: StepTolerance = StepTolerance()) {
    self.tolerance = tolerance
    stages = DormandPrinceStages(start)
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
    let count = stages.count
    var time = start
    stages.begin(at: time, rates)
    var step = stages.firstStep(
      tolerance, span: (times.isEmpty ? start : times[times.count - 1]) - start)
    var reason = TerminationReason.stepTolerance
    for i in times.indices {
      if reason == .stepTolerance { reason = advance(&time, to: times[i], &step, rates) }
      for j in 0..<count {
        levels[i * count + j] = reason == .stepTolerance ? stages.values[j] : S(.nan)
      }
    }
    return reason
  }

  /// Steps until `end`, exactly.
  @inlinable @inline(__always) mutating func advance(
    _ time: inout Double, to end: Double, _ step: inout Double,
    _ rates: (Span<S>, Double, inout MutableSpan<S>) -> Void
  ) -> TerminationReason {
    while time < end {
      guard steps < tolerance.stepLimit else { return .iterationLimit }
      steps += 1
      let isLast = time + 1.01 * step >= end
      let length = isLast ? end - time : step
      stages.attempt(from: time, length, rates)
      let errors = stages.errors(tolerance).replacing(with: 0, where: ended)
      let error = Self.largest(errors)
      if error <= 1 {
        stages.accept()
        time = isLast ? end : time + length
        let next = length * Self.growth(error)
        step = isLast ? max(step, next) : next
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

  /// The largest of the errors; not a number if one is not.
  @inlinable static func largest(_ errors: SIMD8<Double>) -> Double {
    var largest = 0.0
    for lane in 0..<8 where !(errors[lane] <= largest) { largest = errors[lane] }
    return (0..<8).contains { errors[$0].isNaN } ? .nan : largest
  }

  /// By how much the next step may be longer, for an error of the last in units of the tolerance.
  @inlinable static func growth(_ error: Double) -> Double {
    error > 1e-10 ? min(max(0.9 * Double.pow(error, -0.2), 0.2), 5) : 5
  }
}
