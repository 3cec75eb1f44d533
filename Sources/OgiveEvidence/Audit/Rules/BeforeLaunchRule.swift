/// A figure of something from before it existed.
public struct BeforeLaunchRule: AuditRule {
  public let id = "before-launch"
  public let level = AuditLevel.error
  public let explanation = """
    A launch fact says when something began: the metric launch_live that of everything "live" of \
    its subject, the metric launch that of the subject itself. Figures from before that are \
    misdated. Where only a fact's words tie it to the launch it is a warning, and where only its \
    note gives the earlier date, a note.
    """
  public let example = AuditExample(
    """
    live,app,launch_live,,2020-10,launch,date,2020-10,date,,press,,,,
    stream,app,live_viewers,game,2020-01,total,=,300万,person,,press,,,,
    game,app,price,,2022-01,instant,=,90,CNY,,press,,,,live; dated January 2020 by the article
    """)
  public let counterExample = AuditExample(
    """
    live,app,launch_live,,2020-10,launch,date,2020-10,date,,press,,,,
    stream,app,live_viewers,game,2020-12,total,=,300万,person,,press,,,,
    year,app,live_views,,2020,total,=,3亿,view,,press,,,,of the year that began in January 2020
    other,web,live_viewers,game,2020-01,total,=,300万,person,,press,,,,
    """)

  public func findings(in index: AuditIndex) -> [AuditFinding] {
    let launches = index.launches.compactMap { Launch($0) }
    guard !launches.isEmpty else { return [] }
    let byKey = Dictionary(grouping: launches, by: \.key)
    return EvidenceBook.inOrder(index.book.facts).compactMap { fact in
      guard fact.periodKind != .launch else { return nil }
      let candidates = Launch.keys(of: fact).flatMap { byKey[$0] ?? [] }
      return candidates.lazy.compactMap { finding(of: fact, before: $0) }.first
    }
  }

  private func finding(of fact: Fact, before launch: Launch) -> AuditFinding? {
    let tie = launch.tie(to: fact)
    guard tie != .none else { return nil }
    if fact.period.dayAfter <= launch.day {
      return finding(
        "\(fact.claim) \(FigureText.date(fact.period)) is from before \(launch.fact.id)",
        [fact, launch.fact],
        at: .period, arithmetic: launch.arithmetic(against: fact.period),
        suggestion: "look up the date: is it a year late or early?",
        level: tie == .words ? .warning : .error)
    }
    let mentioned = PeriodMention.all(in: fact.note ?? "")
    guard let early = mentioned.first(where: { $0.dayAfter <= launch.day }),
      !early.overlaps(fact.period)
    else { return nil }
    return finding(
      "the note of \(fact.id) gives a date from before \(launch.fact.id)", [fact, launch.fact],
      at: .note, arithmetic: launch.arithmetic(against: early),
      suggestion: "the fact is entered for \(fact.period); a source that errs in a date may err in"
        + " more",
      level: .note)
  }
}

/// A launch fact with the words of what it launched.
private struct Launch {
  let fact: Fact
  let day: CalendarDate
  private let words: [String]

  /// How a fact belongs to a launch.
  enum Tie { case none, words, metric }

  init?(_ fact: Fact) {
    guard case .date(let period) = fact.figure else { return nil }
    self.fact = fact
    day = period.firstDay
    words = fact.metric.split(separator: "_").map(String.init).filter { $0 != "launch" }
  }

  /// What launches are looked up by: the subject with the first word, empty where there is none.
  struct Key: Hashable {
    let subject: String
    let word: String
  }

  var key: Key { Key(subject: fact.subject, word: words.first ?? "") }

  /// The keys of every launch that a fact may belong to, each once.
  static func keys(of fact: Fact) -> [Key] {
    var seen: Set<String> = []
    return ([""] + metricWords(of: fact) + saidWords(of: fact))
      .filter { seen.insert($0).inserted }.map { Key(subject: fact.subject, word: $0) }
  }

  private static func metricWords(of fact: Fact) -> [String] {
    fact.metric.split(separator: "_").map(String.init)
  }

  private static func saidWords(of fact: Fact) -> [String] {
    [fact.note, fact.locator].compactMap { $0 }.flatMap { MentionToken.all(in: $0) }.map(\.text)
  }

  /// A fact belongs to a launch whose words are all in its metric, or else in what it says; a launch
  /// without words is that of the subject.
  func tie(to other: Fact) -> Tie {
    if words.allSatisfy(Self.metricWords(of: other).contains) { return .metric }
    return words.allSatisfy(Self.saidWords(of: other).contains) ? .words : .none
  }

  func arithmetic(against period: CalendarPeriod) -> String {
    let months = (day.year - period.firstDay.year) * 12 + day.month - period.firstDay.month
    return "\(period) is \(months) months before \(fact.published), when "
      + (words.isEmpty ? fact.subject : "'\(words.joined(separator: " "))'") + " began"
  }
}
