import OgiveNumerics

/// The scale on which forecasts and observations are compared.
public enum ScoreScale: String, Sendable, Hashable, CaseIterable {
  /// As they are: errors count in the unit of the figures.
  case natural
  /// By their natural logarithms: errors count relative to the level, so that series of any size, and
  /// the phases of growth, weigh alike. Bosse et al. 2023, doi:10.1371/journal.pcbi.1011393.
  case log

  /// `value` on this scale.
  ///
  /// - Throws: ``ScoreError/notPositive(_:)`` for the logarithm of zero or less,
  ///   ``ScoreError/notFinite`` for what is not finite.
  public func value(_ value: Double) throws(ScoreError) -> Double {
    guard value.isFinite else { throw .notFinite }
    guard self == .log else { return value }
    guard value > 0 else { throw .notPositive(value) }
    return Double.log(value)
  }

  /// All of `values` on this scale.
  ///
  /// - Throws: As ``value(_:)`` for any of them.
  public func values(_ values: [Double]) throws(ScoreError) -> [Double] {
    var scaled: [Double] = []
    scaled.reserveCapacity(values.count)
    for value in values { scaled.append(try self.value(value)) }
    return scaled
  }
}
