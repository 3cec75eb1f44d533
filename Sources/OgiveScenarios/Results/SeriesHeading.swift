internal import OgiveEvidence

/// What a series is called, what it is about and how it is measured.
public struct SeriesHeading: Sendable, Hashable {
  /// Its name in the file.
  public var name: String
  /// Which figure, as `forecast.csv` has it: the series' metric.
  public var target: String
  /// The unit as written; `1` for a pure number.
  public var unit: String

  /// The heading of a stock, which is its own target.
  init(_ stock: Stock) {
    self.init(name: stock.name.value, target: stock.name.value, unit: stock.unit.value.description)
  }

  /// The heading of a series.
  public init(name: String, target: String, unit: String) {
    self.name = name
    self.target = target
    self.unit = unit
  }
}
