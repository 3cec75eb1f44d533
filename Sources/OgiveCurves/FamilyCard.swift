/// What people read about a family: the catalogue page, `ogive curves NAME` and the reference.
public struct FamilyCard: Sendable {
  /// The name in prose, "Bass with attrition".
  public let title: String
  /// The closed form, in plain text with the parameters' symbols.
  public let formula: String
  /// The differential equation, in plain text.
  public let equation: String
  /// What it assumes about how things grow.
  public let assumes: String
  /// When not to use it.
  public let avoid: String
  /// The works it comes from, with a DOI where there is one.
  public let sources: [String]

  /// A card with these texts.
  public init(
    title: String, formula: String, equation: String, assumes: String, avoid: String,
    sources: [String]
  ) {
    self.title = title
    self.formula = formula
    self.equation = equation
    self.assumes = assumes
    self.avoid = avoid
    self.sources = sources
  }
}
