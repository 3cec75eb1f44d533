public import OgiveNumerics

/// A family of growth curves: one formula and what is known about it.
///
/// A family writes ``value(at:_:)`` once, over any ``GrowthScalar``; values, exact gradients, lanes of
/// draws and high-precision values come from the batch requirements, whose defaults are specialised
/// where the family conforms. Call the batches through `any CurveFamily`: one existential call then
/// covers the whole batch. A family defined outside this module is correct but about four times
/// slower, because its batches cannot be specialised.
public protocol CurveFamily: Sendable {
  /// The name in scenario files, in kebab-case: `logistic`, `bass-attrition`.
  var name: String { get }
  /// What people read about it.
  var card: FamilyCard { get }
  /// The parameters, in the order in which ``Parameters`` carries them; at most eight.
  var parameters: [Parameter] { get }
  /// Where its time is counted from.
  var origin: TimeOrigin { get }
  /// Whether no member turns round: each only grows or, where its parameters say so, only falls.
  var isMonotone: Bool { get }
  /// Two or three plausible members.
  var examples: [CurveExample] { get }

  /// The level at time `t`. The only formula there is; `@inline(__always)`, so that the batches keep
  /// whole vectors in registers.
  func value<S: GrowthScalar>(at t: S, _ p: Parameters<S>) -> S
  /// The limit for large `t`; infinite for a curve without one.
  func capacity<S: GrowthScalar>(_ p: Parameters<S>) -> S
  /// The right-hand side of the differential equation `y' = rate(y, t)` that the formula solves.
  func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S
  /// The time of steepest growth in closed form, where the family states one; nil for a member
  /// that has none.
  func inflection(_ p: Parameters<Double>) -> Double?
  /// The time at which `level` is reached, in closed form; nil for a family that has none, which
  /// must then only grow or make no claim to be monotone. Not finite for a level that is never
  /// reached. Call ``time(reaching:_:)`` or
  /// ``times(reaching:_:into:)``, which serve every family.
  func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S?
  /// Starting values for a fit, best first, read from the samples alone; never empty.
  /// Each lies inside the parameters' bounds.
  func startingValues(for samples: Samples) -> [[Double]]

  /// The levels at `times`; `levels` has the same count.
  func values(
    at times: Span<Double>, _ p: Parameters<Double>, into levels: inout MutableSpan<Double>)
  /// The levels at `times` with their derivatives by each parameter.
  func gradients(
    at times: Span<Double>, _ p: Parameters<Double>, into levels: inout MutableSpan<Dual>)
  /// The levels of eight draws at `times`, each lane with its own time and parameters.
  func draws(
    at times: Span<Draws8>, _ p: Parameters<Draws8>, into levels: inout MutableSpan<Draws8>)
  /// The levels of eight draws at `times` with their slopes by each parameter, one parameter after the
  /// other: `slopes` has the count of `times` for each.
  func drawGradients(
    at times: Span<Draws8>, _ p: Parameters<Draws8>, into levels: inout MutableSpan<Draws8>,
    slopes: inout MutableSpan<Draws8>)
  /// The levels at `times` to about 32 digits, each with its derivative in the direction that the
  /// tangents of `p` give: what the last steps of a certified fit are made of.
  func tangents(
    at times: Span<DoubleDouble>, _ p: Parameters<Tangent<DoubleDouble>>,
    into levels: inout MutableSpan<Tangent<DoubleDouble>>)
  /// The times at which eight draws reach their own levels; not a number where one never does.
  /// `times` has the same count as `levels`.
  func times(
    reaching levels: Span<Draws8>, _ p: Parameters<Draws8>, into times: inout MutableSpan<Draws8>)
}

extension CurveFamily {
  public func inflection(_ p: Parameters<Double>) -> Double? { nil }
  public func inverse<S: GrowthScalar>(_ level: S, _ p: Parameters<S>) -> S? { nil }
}
