internal import OgiveEvidence
public import OgiveText

/// The figures of one series in order of time; those of one time keep the order of their rows.
public struct DataSeries: Sendable {
  /// Its name; nil in a file of one series.
  public let name: String?
  /// The times: a date counts at the end of its period, in decimal years.
  public let times: [Double]
  /// The figures.
  public let values: [Double]
  /// Where each figure stands.
  public let places: [SourceLocation]
  /// The period of each figure; nil for plain numbers.
  let periods: [CalendarPeriod?]

  private init(_ name: String?, _ figures: [DataFigure]) {
    let ordered = figures.enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }.map(\.element)
    self.name = name
    times = ordered.map(\.time)
    values = ordered.map(\.value)
    places = ordered.map(\.place)
    periods = ordered.map(\.period)
  }

  /// The series that the figures belong to, in the order in which they first appear.
  static func grouped(_ figures: [DataFigure]) -> [DataSeries] {
    var names: [String?] = []
    var groups: [String?: [DataFigure]] = [:]
    for figure in figures {
      if groups[figure.series] == nil { names.append(figure.series) }
      groups[figure.series, default: []].append(figure)
    }
    return names.map { DataSeries($0, groups[$0] ?? []) }
  }
}
