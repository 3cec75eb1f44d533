extension CalendarPeriod {
  /// The longer calendar periods that this one lies in, the shortest first: of a month its quarter,
  /// half-year and year.
  var containers: [CalendarPeriod] {
    let lengths: [Granularity] = [.month, .quarter, .halfYear, .year]
    return lengths.map { CalendarPeriod(containing: firstDay, granularity: $0) }
      .filter { $0.dayCount > dayCount && $0.contains(self) }
  }
}
