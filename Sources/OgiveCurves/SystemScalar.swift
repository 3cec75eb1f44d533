public import OgiveNumerics

/// A scalar that a system of interacting growth can be written in: `Double`, ``Dual`` or ``Draws8``.
public protocol SystemScalar: SteppedScalar {
  /// The family's rate in this arithmetic, by its own specialised batch: see ``CompetingFamily``.
  static func rate(
    of family: any CompetingFamily, _ level: Self, crowding: Self, _ p: Parameters<Self>
  ) -> Self
}

extension Double: SystemScalar {
  public static func rate(
    of family: any CompetingFamily, _ level: Double, crowding: Double, _ p: Parameters<Double>
  ) -> Double {
    family.competingRate(level, crowding: crowding, p)
  }
}

extension Dual: SystemScalar {
  public static func rate(
    of family: any CompetingFamily, _ level: Dual, crowding: Dual, _ p: Parameters<Dual>
  ) -> Dual {
    family.competingRate(level, crowding: crowding, p)
  }
}

extension Draws8: SystemScalar {
  public static func rate(
    of family: any CompetingFamily, _ level: Draws8, crowding: Draws8, _ p: Parameters<Draws8>
  ) -> Draws8 {
    family.competingRate(level, crowding: crowding, p)
  }
}
