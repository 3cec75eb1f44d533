/// What a fact is for.
public enum FactUse: String, Sendable, CaseIterable {
  /// It enters fits, where its relation allows.
  case fit
  /// It is quoted: a forecast or a plan.
  case quote
  /// It is kept for the record and is not comparable with the others.
  case audit
}
