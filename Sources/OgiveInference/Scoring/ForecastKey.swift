/// Which forecast is meant: what stands in each ``ForecastColumn``, empty where a file has no such
/// column.
public struct ForecastKey: Sendable, Hashable {
  private var texts: [String]

  /// The forecast with nothing in any column.
  public init() {
    texts = ForecastColumn.allCases.map { _ in "" }
  }

  /// What stands in `column`.
  public subscript(column: ForecastColumn) -> String {
    get { texts[column.position] }
    set { texts[column.position] = newValue }
  }

  /// The same with only `columns` kept.
  public func keeping(_ columns: [ForecastColumn]) -> ForecastKey {
    var kept = ForecastKey()
    for column in columns { kept[column] = self[column] }
    return kept
  }
}
