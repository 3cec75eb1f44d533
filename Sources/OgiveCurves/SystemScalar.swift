public import OgiveNumerics

/// A scalar that a system of interacting growth can be written in: `Double`, ``Dual`` or ``Draws8``.
public protocol SystemScalar: SteppedScalar {
  /// The family's rate in this arithmetic, by its own specialised formula: see ``CompetingFamily``.
  static func rate(
    of family: any CompetingFamily.Type, _ level: Self, crowding: Self, _ p: Span<Self>,
    _ places: PlayerPlaces
  ) -> Self

  /// The players' levels in this arithmetic: see ``PlayerCombination``.
  static func combine(
    _ combination: any PlayerCombination, _ levels: inout MutableSpan<Self>, _ shares: Span<Self>,
    _ curves: [Parameters<Self>], total: Self)
}

extension Double: SystemScalar {
  public static func rate(
    of family: any CompetingFamily.Type, _ level: Double, crowding: Double, _ p: Span<Double>,
    _ places: PlayerPlaces
  ) -> Double {
    family.competingRate(level, crowding: crowding, p, places)
  }

  public static func combine(
    _ combination: any PlayerCombination, _ levels: inout MutableSpan<Double>,
    _ shares: Span<Double>, _ curves: [Parameters<Double>],
    total: Double
  ) {
    combination.combineNumbers(&levels, shares, curves, total: total)
  }
}

extension Dual: SystemScalar {
  public static func rate(
    of family: any CompetingFamily.Type, _ level: Dual, crowding: Dual, _ p: Span<Dual>,
    _ places: PlayerPlaces
  ) -> Dual {
    family.competingRate(level, crowding: crowding, p, places)
  }

  public static func combine(
    _ combination: any PlayerCombination, _ levels: inout MutableSpan<Dual>, _ shares: Span<Dual>,
    _ curves: [Parameters<Dual>],
    total: Dual
  ) {
    combination.combineDuals(&levels, shares, curves, total: total)
  }
}

extension Draws8: SystemScalar {
  public static func rate(
    of family: any CompetingFamily.Type, _ level: Draws8, crowding: Draws8, _ p: Span<Draws8>,
    _ places: PlayerPlaces
  ) -> Draws8 {
    family.competingRate(level, crowding: crowding, p, places)
  }

  public static func combine(
    _ combination: any PlayerCombination, _ levels: inout MutableSpan<Draws8>,
    _ shares: Span<Draws8>, _ curves: [Parameters<Draws8>],
    total: Draws8
  ) {
    combination.combineDraws(&levels, shares, curves, total: total)
  }
}
