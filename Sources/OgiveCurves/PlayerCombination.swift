public import OgiveNumerics

/// How the levels of players follow, instant by instant, from what each would be on a curve of its own:
/// a competition in closed form.
public protocol PlayerCombination: Sendable {
  /// Puts the players' levels at one instant in the place of those of their own curves. The only formula
  /// there is.
  ///
  /// - Parameters:
  ///   - levels: One for each player.
  ///   - shares: Which part of its own curve's limit each player has reached.
  ///   - curves: The parameters of their own curves.
  ///   - total: What all of them have together, for players who share it.
  func combine<S: SystemScalar>(
    _ levels: inout MutableSpan<S>, _ shares: Span<S>, _ curves: [Parameters<S>], total: S)

  /// The same with derivatives.
  func combineDuals(
    _ levels: inout MutableSpan<Dual>, _ shares: Span<Dual>, _ curves: [Parameters<Dual>],
    total: Dual)
  /// The same of eight draws.
  func combineDraws(
    _ levels: inout MutableSpan<Draws8>, _ shares: Span<Draws8>, _ curves: [Parameters<Draws8>],
    total: Draws8)
  /// The same of numbers.
  func combineNumbers(
    _ levels: inout MutableSpan<Double>, _ shares: Span<Double>, _ curves: [Parameters<Double>],
    total: Double)
}

// In the module of the conforming systems on purpose: only here can the compiler specialise the formula.
extension PlayerCombination {
  public func combineDuals(
    _ levels: inout MutableSpan<Dual>, _ shares: Span<Dual>, _ curves: [Parameters<Dual>],
    total: Dual
  ) {
    combine(&levels, shares, curves, total: total)
  }

  public func combineDraws(
    _ levels: inout MutableSpan<Draws8>, _ shares: Span<Draws8>, _ curves: [Parameters<Draws8>],
    total: Draws8
  ) {
    combine(&levels, shares, curves, total: total)
  }

  public func combineNumbers(
    _ levels: inout MutableSpan<Double>, _ shares: Span<Double>, _ curves: [Parameters<Double>],
    total: Double
  ) {
    combine(&levels, shares, curves, total: total)
  }
}
