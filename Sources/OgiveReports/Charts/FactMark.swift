internal import OgiveEvidence
internal import OgiveScenarios

/// A published figure as a chart shows it.
struct FactMark {
  /// On which side of the published level the figure may lie.
  enum Direction {
    case exact, above, below
  }

  /// When it is about, in decimal years: a stretch for an average, else one instant.
  let span: ClosedRange<Double>
  /// The published level in the series' unit; two ends for a range.
  let level: ClosedRange<Double>
  let direction: Direction
  /// Whether the curves were fitted to it.
  let isFitted: Bool
  /// What it says, in one line.
  let text: String

  /// The mark of a fact; nil for what is no level: ratios, dates and words.
  init?(_ row: EvidenceRow) {
    guard let level = row.level, let kind = PeriodKind(rawValue: row.reading),
      let period = try? CalendarPeriod(parsing: row.period)
    else { return nil }
    self.level = level
    span = Self.span(of: period, read: kind)
    direction =
      switch Relation(rawValue: row.relation) {
      case .above: .above
      case .below: .below
      default: .exact
      }
    isFitted = row.status == .fitted
    let claim = direction == .exact ? row.published : "\(row.relation) \(row.published)"
    text = "\(row.fact): \(claim), \(row.period), \(row.reading), \(row.status)"
  }

  /// Whether it is about a stretch of time.
  var isStretch: Bool { span.lowerBound < span.upperBound }

  /// Whether it says the same of the same time, or of part of it, as a fitted fact.
  func repeats(_ other: FactMark) -> Bool {
    let isWithin =
      other.span.lowerBound <= span.lowerBound && span.upperBound <= other.span.upperBound
    return other.isFitted && isWithin && other.level == level
  }

  /// Where it is read as the fit reads it: an instant somewhere in a period is at its middle.
  private static func span(of period: CalendarPeriod, read kind: PeriodKind) -> ClosedRange<Double>
  {
    let (start, end) = (period.startYear, period.endYear)
    switch kind {
    case .average, .total, .share: return start...end
    case .end: return end...end
    case .start, .launch: return start...start
    case .instant, .peak, .target, .firstPassage:
      let middle = (start + end) / 2
      return middle...middle
    }
  }
}
