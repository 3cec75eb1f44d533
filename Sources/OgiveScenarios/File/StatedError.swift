public import OgiveEvidence

/// How far a file takes the figures of a kind of source to be from the truth.
public struct StatedError: Sendable, Hashable {
  public var kind: SourceKind
  public var error: MeasurementError
  /// Why.
  public var because: Translated<String>
}
