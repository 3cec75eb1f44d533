import OgiveText

/// An axis of a sweep as it is written, before it is known what its names mean.
struct SweepEntry: Sendable {
  /// What is changed and through which values.
  enum Form: Sendable {
    /// Several things at once, each through as many values, written as lists or ranges.
    case listed([YAMLEntry])
    /// Inputs drawn together from their distributions.
    case design(SweepDesign, of: [Located<String>])
  }

  let name: Located<String>
  let form: Form
}
