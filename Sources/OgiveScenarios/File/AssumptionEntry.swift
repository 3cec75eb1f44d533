import OgiveEvidence

/// An assumption before it is known what it is about.
struct AssumptionEntry: Sendable {
  var name: Located<String>
  var distribution: WrittenDistribution
  var unit: Located<Unit>?
  /// What people call it.
  var title: Translated<String>
  var because: Translated<String>
  var cite: Located<String>?

  /// Whether it is about a parameter of a series.
  var isAboutParameter: Bool { name.value.contains(".") }
}
