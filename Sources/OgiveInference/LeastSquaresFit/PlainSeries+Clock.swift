public import OgiveCurves

extension PlainSeries {
  /// The time from which a family's parameters count when it is fitted to these figures.
  ///
  /// - ``launch`` for a family that counts from the launch;
  /// - zero for one whose own parameters place it in time;
  /// - the first time for one that has no such parameter, such as the exponential curve: its level
  ///   "at time zero" would else be that of the year 0.
  public func clockStart(of family: any CurveFamily) -> Double {
    switch family.origin {
    case .launch: launch
    case .anywhere:
      family.parameters.contains { $0.dimension == .time } ? 0 : times.min() ?? 0
    }
  }
}
