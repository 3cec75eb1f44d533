internal import OgiveEvidence

extension Double {
  /// The beginning of the last day before this instant, in decimal years: a step's last day belongs to the
  /// step, and the instant that ends it to the next.
  var lastDay: Double { CalendarDate(containing: self - 1e-6).decimalYear }
}
