/// Every system of interacting growth that Ogive knows.
public enum SystemCatalog {
  /// The systems, in the order of the reference. A new system is one file in `Systems` and one line
  /// here.
  public static let all: [any GrowthSystem] = [
    LotkaVolterra(), FamilyCompetition(), DiachronicCompetition(), TimeBudget(), AttractionShares(),
    Substitution(), NortonBass(), PredatorPrey(),
  ]

  /// The system called `name`, if there is one.
  public static func system(named name: String) -> (any GrowthSystem)? {
    all.first { $0.name == name }
  }
}
