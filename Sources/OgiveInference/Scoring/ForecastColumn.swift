/// The columns that tell the forecasts of a file apart, named as hubs name them.
public enum ForecastColumn: String, Sendable, Hashable, CaseIterable {
  case model = "model_id"
  case origin = "origin_date"
  case scenario = "scenario_id"
  case location
  case target
  case horizon
  case end = "target_end_date"

  /// Its place among all columns.
  var position: Int {
    switch self {
    case .model: 0
    case .origin: 1
    case .scenario: 2
    case .location: 3
    case .target: 4
    case .horizon: 5
    case .end: 6
    }
  }
}
