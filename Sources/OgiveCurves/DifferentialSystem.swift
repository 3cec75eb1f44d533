public import OgiveNumerics

/// A system written as differential equations.
public protocol DifferentialSystem: GrowthSystem {
  /// The dates at which the rates are not continuous; none unless the system says so.
  var breaks: [Double] { get }

  /// The derivatives by time of `levels`, of which the first ones are those of the members. The only
  /// formula there is; `@inline(__always)`, so that trajectories keep whole vectors in registers.
  func rates<S: SystemScalar>(
    of levels: Span<S>, at time: Double, _ p: Span<S>, into rates: inout MutableSpan<S>)

  /// The same of eight draws, for integrations that other equations take part in.
  func drawRates(
    of levels: Span<Draws8>, at time: Double, _ p: Span<Draws8>,
    into rates: inout MutableSpan<Draws8>)
  /// The same of numbers.
  func numberRates(
    of levels: Span<Double>, at time: Double, _ p: Span<Double>,
    into rates: inout MutableSpan<Double>)

  /// A trajectory past events; see ``GrowthSystem/trajectory(from:at:through:_:_:into:)``.
  ///
  /// - Parameter changes: Ascending by their dates.
  func trajectory(
    from levels: [Double], at start: Double, through times: Span<Double>, _ p: [Double],
    _ tolerance: StepTolerance, changes: [SystemChange<Double>],
    into trajectory: inout MutableSpan<Double>
  ) -> TerminationReason
  /// A trajectory with its derivatives past events.
  func sensitivities(
    from levels: [Dual], at start: Double, through times: Span<Double>, _ p: [Dual],
    _ tolerance: StepTolerance, changes: [SystemChange<Dual>],
    into trajectory: inout MutableSpan<Dual>
  ) -> TerminationReason
  /// The trajectories of eight draws past events.
  func draws(
    from levels: [Draws8], at start: Double, through times: Span<Double>, _ p: [Draws8],
    _ tolerance: StepTolerance, changes: [SystemChange<Draws8>],
    into trajectory: inout MutableSpan<Draws8>
  ) -> TerminationReason
}
