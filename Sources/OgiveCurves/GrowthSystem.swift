public import OgiveNumerics

/// Several quantities that grow and shrink by each other.
///
/// Trajectories of numbers, exact sensitivities and eight draws in lockstep come from the batch
/// requirements. Call them through `any GrowthSystem`. A system is a ``DifferentialSystem``, which
/// writes its rates of change, or a ``ClosedSystem``, which writes its levels; either does so once, over
/// any ``SystemScalar``, and the batches are specialised where it conforms.
public protocol GrowthSystem: Sendable {
  /// The name in scenario files, in kebab-case.
  var name: String { get }
  /// What people read about it.
  var card: FamilyCard { get }
  /// What each level is: "prey", "predator".
  var members: [String] { get }
  /// The parameters, in the order in which they are handed over; any number of them.
  var parameters: [Parameter] { get }
  /// Plausible members, with the levels that they start from.
  var examples: [SystemExample] { get }
  /// Whether trajectories start from levels that have to be given; where not, `levels` is ignored.
  var needsFirstLevels: Bool { get }

  /// Starting values for a fit, best first, read from the figures alone; never empty. Parameters come
  /// first, then the first levels at `start` where the system needs them.
  ///
  /// - Parameter series: The figures of each member; without times where there are none.
  func startingValues(for series: [Samples], from start: Double) -> [[Double]]

  /// The levels at `times`, ascending from `start` on, where they are `levels`.
  ///
  /// - Parameters:
  ///   - levels: One for each member. Of a ``DifferentialSystem`` there may be twice as many: the
  ///     second half are then the integrals of the levels over time, counted on from there.
  ///   - trajectory: As many for each time as there are levels; not a number from where the levels ran
  ///     away.
  /// - Returns: See `DormandPrince.integrate`.
  func trajectory(
    from levels: [Double], at start: Double, through times: Span<Double>, _ p: [Double],
    _ tolerance: StepTolerance, into trajectory: inout MutableSpan<Double>
  ) -> TerminationReason
  /// The levels with their derivatives by whatever those of the first levels and parameters are by.
  func sensitivities(
    from levels: [Dual], at start: Double, through times: Span<Double>, _ p: [Dual],
    _ tolerance: StepTolerance, into trajectory: inout MutableSpan<Dual>
  ) -> TerminationReason
  /// The levels of eight draws, each lane with its own first levels and parameters.
  func draws(
    from levels: [Draws8], at start: Double, through times: Span<Double>, _ p: [Draws8],
    _ tolerance: StepTolerance, into trajectory: inout MutableSpan<Draws8>
  ) -> TerminationReason
}
