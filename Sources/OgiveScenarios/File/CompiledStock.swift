public import OgiveEvidence

/// A stock as it reads in one scenario.
public struct CompiledStock: Sendable {
  public var name: String
  public var unit: Unit
  /// When it begins, in decimal years.
  public var begin: Double
  /// Its level then, in ``unit`` times ``startFactor``.
  public var start: CompiledExpression
  var startFactor: Double
  /// Its rate; times ``rateFactor`` in ``unit`` a year.
  public var rate: CompiledExpression
  var rateFactor: Double
}
