/// What kind of place a figure was read in, which says how far to trust it.
public enum SourceKind: String, Sendable, CaseIterable {
  case filing
  case company
  case pressQuotingFiling = "press quoting filing"
  case pressQuotingCompany = "press quoting company"
  case pressQuotingInstitute = "press quoting institute"
  case institute
  case press
  case vendor
  case analyst

  /// The error of its figures, one sigma, relative, unless a scenario says otherwise.
  public var measurementError: MeasurementError {
    switch self {
    case .filing: MeasurementError(total: 0.01)
    case .pressQuotingFiling: MeasurementError(total: 0.02)
    case .company: MeasurementError(total: 0.03)
    case .pressQuotingCompany: MeasurementError(total: 0.04)
    case .press: MeasurementError(total: 0.06)
    case .institute, .pressQuotingInstitute: MeasurementError(total: 0.10)
    case .vendor, .analyst: MeasurementError(total: 0.12)
    }
  }
}
