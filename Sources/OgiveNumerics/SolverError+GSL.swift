import CGSL

extension SolverError.Status {
  /// GSL's own words for the status.
  public var reason: String {
    guard let text = unsafe gsl_strerror(rawValue) else { return "error \(rawValue)" }
    return unsafe String(cString: text)
  }
}

/// The one place that touches GSL's process-wide state.
enum GSL {
  /// Turns off the handler that would abort the process; every entry into GSL reads this first.
  static let isQuiet: Bool = {
    _ = unsafe gsl_set_error_handler_off()
    return true
  }()
}
