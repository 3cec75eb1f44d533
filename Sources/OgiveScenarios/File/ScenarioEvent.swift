public import OgiveEvidence

/// One entry of a scenario's `events`: something that happens to a series or a stock from a date on.
public struct ScenarioEvent: Sendable, Hashable {
  /// What it happens to.
  public enum Target: Sendable, Hashable {
    /// The level of the series itself: `target: channels`.
    case level
    /// The speed of the curve's own clock: `target: channels.growth`.
    case growth
    /// The carrying capacity: `target: channels.capacity`.
    case capacity
    /// A parameter of the curve: `target: channels.shape`.
    case parameter(String)
    /// A stock: `target: pool`.
    case stock

    /// The target that the part of a name after the dot stands for.
    init(part: String) {
      switch part {
      case "growth": self = .growth
      case "capacity": self = .capacity
      default: self = .parameter(part)
      }
    }

    /// What follows the dot; nil where the target is a whole series or stock.
    var part: String? {
      switch self {
      case .level, .stock: nil
      case .growth: "growth"
      case .capacity: "capacity"
      case .parameter(let name): name
      }
    }
  }

  /// What it does to the target.
  public enum Action: Sendable, Hashable {
    /// Multiplies growth, capacity or a parameter by a factor above zero.
    case multiply(EventFigure<Double>)
    /// Adds to growth (a pure number: 0.25 makes the clock a quarter faster), to capacity (in the series'
    /// unit), to a parameter, or to a stock's rate (a flow in its unit by time).
    case add(EventFigure<Quantity>)
    /// Sets growth, capacity or a parameter.
    case set(EventFigure<Quantity>)
    /// Lifts the level at once: by a share of it, or by a quantity in its unit.
    case pulse(EventFigure<Quantity>)
    /// Breaks the level at once, by a share of it or by a quantity in its unit: it follows the growth law
    /// from there, whatever room there is.
    case jump(EventFigure<Quantity>)
  }

  /// A fact that measures one of its figures, as it was on an occasion in the past, or that says when it
  /// happens.
  public struct Measure: Sendable, Hashable {
    /// The figure's key; `from` or `until` of a date.
    public var key: String
    /// The fact's id.
    public var fact: Located<String>
  }

  /// What stays of a pulse, as part of the state that then follows the growth law.
  public enum Remainder: Sendable, Hashable {
    /// A share between 0 and 1.
    case share(EventFigure<Double>)
    /// Everything, added outside the growth law.
    case permanent
  }

  public var id: Located<String>
  /// The name of the series or stock.
  public var series: Located<String>
  public var target: Target
  public var action: Located<Action>
  /// It acts from the first instant of this period.
  public var from: Located<CalendarPeriod>
  /// It acts to the end of this period; nil for ever.
  public var until: Located<CalendarPeriod>?
  /// How long a change takes to be complete; nil at once.
  public var ramp: Located<EventFigure<TimeAmount>>?
  /// How often a pulse is repeated; nil for one alone.
  public var every: Located<TimeAmount>?
  /// In which time the part of a pulse that does not stay halves; nil when it stays whole until
  /// ``keeps`` says otherwise.
  public var halfLife: Located<EventFigure<TimeAmount>>?
  public var keeps: Located<Remainder>?
  /// Why it is believed.
  public var because: Located<Translated<String>>?
  /// The facts that measure what its figures are drawn from.
  public var measures: [Measure] = []
  /// The facts whose dates place it.
  public var dates: [Measure] = []
  /// The numbers of its own: what its figures are drawn from where they are written as distributions.
  public var numbers: [AssumedNumber] = []

  /// What it happens to, as written: `channels.growth`.
  public var subject: String {
    target.part.map { "\(series.value).\($0)" } ?? series.value
  }

  /// The name of every number that it draws.
  var drawnNames: [String] {
    [action.value.verb, "keeps", "ramp", "half_life"].compactMap { drawnName(of: $0) }
  }

  /// The name of the number that the figure of a key is drawn from; nil for one as written.
  func drawnName(of key: String) -> String? {
    switch key {
    case "keeps": if case .share(let share) = keeps?.value { share.name } else { nil }
    case "ramp": ramp?.value.name
    case "half_life": halfLife?.value.name
    default: key == action.value.verb ? action.value.drawnName : nil
    }
  }

  /// The instants, in decimal years, at which a pulse happens, up to `end`: one at ``from``, and
  /// where it is repeated one after every ``every`` until ``until``.
  public func occurrences(before end: Double) -> [Double] {
    let limit = min(end, until?.value.endYear ?? end)
    let start = from.value.firstDay
    var found: [Double] = []
    var time = start.decimalYear
    while time < limit {
      found.append(time)
      guard let every = every?.value else { break }
      let count = found.count
      if let months = every.wholeMonths {
        time = start.adding(months: months * count).decimalYear
      } else {
        time = start.decimalYear + Double(count) * every.years
      }
    }
    return found
  }
}

extension ScenarioEvent.Action {
  /// The name of the number that it draws; nil for a figure as written.
  var drawnName: String? {
    switch self {
    case .multiply(let figure): figure.name
    case .add(let figure), .set(let figure), .pulse(let figure), .jump(let figure): figure.name
    }
  }

  /// The key that it is written with.
  var verb: String {
    switch self {
    case .multiply: "multiply"
    case .add: "add"
    case .set: "set"
    case .pulse: "pulse"
    case .jump: "jump"
    }
  }
}
