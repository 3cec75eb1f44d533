public import OgiveNumerics

/// Several quantities that grow and shrink by each other: differential equations written once.
///
/// A system writes ``rates(of:at:_:into:)`` once, over any ``GrowthScalar``; trajectories of numbers,
/// exact sensitivities and eight draws in lockstep come from the batch requirements, whose defaults are
/// specialised where the system conforms. Call them through `any GrowthSystem`.
public protocol GrowthSystem: Sendable {
  /// The name in scenario files, in kebab-case.
  var name: String { get }
  /// What people read about it.
  var card: FamilyCard { get }
  /// What each level is: "prey", "predator".
  var members: [String] { get }
  /// The parameters of the rates, in the order in which ``Parameters`` carries them; at most eight.
  var parameters: [Parameter] { get }
  /// Plausible members, with the levels that they start from.
  var examples: [SystemExample] { get }

  /// The derivatives by time of `levels`, one of each member. The only formula there is;
  /// `@inline(__always)`, so that trajectories keep whole vectors in registers.
  func rates<S: GrowthScalar>(
    of levels: Span<S>, at time: Double, _ p: Parameters<S>, into rates: inout MutableSpan<S>)

  /// The levels at `times`, ascending from `start` on, where they are `levels`.
  ///
  /// - Parameter trajectory: As many for each time as there are members; not a number from where the
  ///   levels ran away.
  /// - Returns: See `DormandPrince.integrate`.
  func trajectory(
    from levels: [Double], at start: Double, through times: Span<Double>,
    _ p: Parameters<Double>, _ tolerance: StepTolerance,
    into trajectory: inout MutableSpan<Double>
  ) -> TerminationReason
  /// The levels with their derivatives by whatever those of the first levels and parameters are by.
  func sensitivities(
    from levels: [Dual], at start: Double, through times: Span<Double>,
    _ p: Parameters<Dual>, _ tolerance: StepTolerance,
    into trajectory: inout MutableSpan<Dual>
  ) -> TerminationReason
  /// The levels of eight draws, each lane with its own first levels and parameters.
  func draws(
    from levels: [Draws8], at start: Double, through times: Span<Double>,
    _ p: Parameters<Draws8>, _ tolerance: StepTolerance,
    into trajectory: inout MutableSpan<Draws8>
  ) -> TerminationReason
}
