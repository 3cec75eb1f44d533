public import OgiveNumerics

/// A family that can take part in a competition: one whose growth depends on its level alone, not on
/// the time.
///
/// Its growth is the same for all members of the type, so that a system calls it without a copy of any of them.
/// The level acts twice: those who are there recruit others, and they take up room. A competition keeps
/// the first and puts the weighted sum of all players' levels, the crowding, in place of the second.
public protocol CompetingFamily: CurveFamily {
  /// The growth at `level` where the room taken is `crowding`: with both equal the right-hand side of
  /// the family's own differential equation. The only formula there is.
  ///
  /// A crowding that is not above zero, which negative coefficients can bring about, leaves families with
  /// a logarithm or a power of it without growth.
  static func rate<S: GrowthScalar>(_ level: S, crowding: S, _ p: Parameters<S>) -> S

  /// The same of a number, with the parameters among those of all players.
  static func competingRate(
    _ level: Double, crowding: Double, _ p: Span<Double>, _ places: PlayerPlaces
  ) -> Double
  /// The same with derivatives.
  static func competingRate(
    _ level: Dual, crowding: Dual, _ p: Span<Dual>, _ places: PlayerPlaces
  ) -> Dual
  /// The same of eight draws.
  static func competingRate(
    _ level: Draws8, crowding: Draws8, _ p: Span<Draws8>, _ places: PlayerPlaces
  ) -> Draws8
}

extension CompetingFamily {
  public func rate<S: GrowthScalar>(_ y: S, at t: S, _ p: Parameters<S>) -> S {
    Self.rate(y, crowding: y, p)
  }

  public static func competingRate(
    _ level: Double, crowding: Double, _ p: Span<Double>, _ places: PlayerPlaces
  ) -> Double {
    rate(level, crowding: crowding, places.parameters(among: p))
  }

  public static func competingRate(
    _ level: Dual, crowding: Dual, _ p: Span<Dual>, _ places: PlayerPlaces
  ) -> Dual {
    rate(level, crowding: crowding, places.parameters(among: p))
  }

  public static func competingRate(
    _ level: Draws8, crowding: Draws8, _ p: Span<Draws8>, _ places: PlayerPlaces
  ) -> Draws8 {
    rate(level, crowding: crowding, places.parameters(among: p))
  }
}
