/// How long a calendar period is.
public enum Granularity: String, Sendable, CaseIterable, Codable {
  case day
  case month
  case quarter
  case halfYear = "half-year"
  case year
  /// From the start of one period to the end of another: `2018..2022`.
  case range

  /// How many months it spans; nil for a day and a range.
  public var months: Int? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    case .day, .range: nil
    }
  }
}
