/// Every growth family that Ogive knows.
public enum CurveCatalog {
  /// The families, in the order of the reference. A new family is one file in `Families` and one
  /// line here.
  public static let all: [any CurveFamily] = [
    Exponential(),
    Monomolecular(),
    VonBertalanffy(),
    ChapmanRichards(),
    Logistic(),
    FourParameterLogistic(),
    Bilogistic(),
    Gompertz(),
    Richards(),
    Stannard(),
    ZwieteringLogistic(),
    ZwieteringGompertz(),
    ZwieteringRichards(),
    Weibull(),
    Janoschek(),
    LogLogistic(),
    Korf(),
    Bass(),
    ShiftedGompertz(),
    GeneralisedBass(),
    DynamicPotential(),
    BassAttrition(),
    PowerGrowth(),
  ]

  /// The family called `name`, if there is one.
  public static func family(named name: String) -> (any CurveFamily)? {
    all.first { $0.name == name }
  }
}
