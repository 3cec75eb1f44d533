public import OgiveEvidence
public import OgiveInference

/// One entry of the `series` block with its entry of the `model` block: a figure that is followed
/// over time, and the curves that it is fitted with.
public struct Series: Sendable, Hashable {
  /// Its name in expressions.
  public var name: Located<String>
  /// What people call it.
  public var title: Translated<String>
  /// Whose figure, as in the facts.
  public var subject: Located<String>
  /// Which figure, as in the facts. The first is what the series means; each further one is
  /// pooled with it through its bridge.
  public var metrics: [Located<String>]
  /// Of what one thing, where the subject has many.
  public var item: Located<String>?
  /// The unit that it is projected in; nil where the file leaves it to the facts.
  public var unit: Located<Unit>?
  /// When it began; nil where that is not known.
  public var since: Located<CalendarPeriod>?
  /// What it counts users of.
  public var kind: SeriesKind
  /// What it can never exceed.
  public var ceiling: Located<Ceiling>?
  /// The series whose sum its shares are of, itself among them or not.
  public var whole: [Located<String>]
  /// The factors between the first metric and the others.
  public var bridges: [Bridge]
  /// The curves that are fitted and averaged, by their names in `CurveCatalog`; at least one.
  public var curves: [Located<String>]
  /// Whether these are the families of the `PooledModel`, since the file names none.
  public var isPooled: Bool

  /// A series of these figures.
  public init(
    name: Located<String>, title: Translated<String> = .none, subject: Located<String>,
    metrics: [Located<String>],
    item: Located<String>? = nil, unit: Located<Unit>? = nil,
    since: Located<CalendarPeriod>? = nil, kind: SeriesKind = .platform,
    ceiling: Located<Ceiling>? = nil,
    whole: [Located<String>] = [], bridges: [Bridge] = [], curves: [Located<String>] = [],
    isPooled: Bool = false
  ) {
    self.name = name
    self.title = title
    self.subject = subject
    self.metrics = metrics
    self.item = item
    self.unit = unit
    self.since = since
    self.kind = kind
    self.ceiling = ceiling
    self.whole = whole
    self.bridges = bridges
    self.curves = curves
    self.isPooled = isPooled
  }
}
