internal import OgiveText

/// The cells of a row of facts that other rows and files answer for.
struct FactReferences: Sendable, Hashable {
  /// The row's own id.
  var id: CSVCell?
  /// The id of its source.
  var source: CSVCell?
  /// The id of the fact that it repeats.
  var sameAs: CSVCell?
}
