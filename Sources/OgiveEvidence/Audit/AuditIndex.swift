/// The facts of a book in the order in which the rules of the audit look them up.
///
/// Built in one pass and a sort, so that a rule that looks things up here stays linear in the
/// number of facts.
public struct AuditIndex: Sendable {
  /// The facts and sources.
  public let book: EvidenceBook
  /// The series that have levels, in order.
  let series: [SeriesName]
  /// The ratios, in order.
  let ratios: [Fact]
  /// What began when, in order.
  let launches: [Fact]
  /// The quoted forecasts, in order.
  let forecasts: [Fact]

  private let levelsByName: [SeriesName: [Fact]]
  private let levelsByMoment: [Place: [Fact]]

  private struct Place: Hashable {
    let name: SeriesName
    let moment: LevelMoment
  }

  /// The index of a book.
  public init(of book: EvidenceBook) {
    self.book = book
    let ordered = EvidenceBook.inOrder(book.facts)
    let accounts = ordered.filter { $0.sameAs == nil && $0.use != .quote }
    let levels = accounts.filter(\.isLevel)
    levelsByName = Dictionary(grouping: levels) { SeriesName(of: $0) }
    levelsByMoment = Dictionary(grouping: levels) {
      Place(name: SeriesName(of: $0), moment: LevelMoment(of: $0))
    }
    series = levelsByName.keys.sorted()
    ratios = accounts.filter { $0.relation == .ratio }
    launches = ordered.filter { $0.periodKind == .launch && $0.relation == .date }
    forecasts = ordered.filter { $0.relation == .forecast }
  }

  /// The levels of a series in order of time: facts that say how large something was, without
  /// plans, forecasts, and facts that repeat another.
  func levels(of name: SeriesName) -> [Fact] { levelsByName[name] ?? [] }

  /// How many levels of one moment something else is held against: of more accounts than these, the
  /// rule about conflicting ones speaks.
  static let fewLevels = 3

  /// The first few of the levels that are about the same of the same time.
  func fewLevels(of name: SeriesName, at moment: LevelMoment) -> ArraySlice<Fact> {
    levels(of: name, at: moment).prefix(Self.fewLevels)
  }

  /// The levels that are about the same of the same time.
  func levels(of name: SeriesName, at moment: LevelMoment) -> [Fact] {
    levelsByMoment[Place(name: name, moment: moment)] ?? []
  }

  /// The levels of a series in groups about the same of the same time, in order of time.
  func groups(of name: SeriesName) -> [[Fact]] {
    var seen: Set<LevelMoment> = []
    return levels(of: name).compactMap { fact in
      let moment = LevelMoment(of: fact)
      return seen.insert(moment).inserted ? levels(of: name, at: moment) : nil
    }
  }

  /// The error of the fact's source, one sigma, relative.
  func error(of fact: Fact) -> Double {
    book.source(of: fact) == nil ? 0 : book.measurementError(of: fact).total
  }

  /// How far apart two figures may be by the errors of their sources: twice their deviation,
  /// relative.
  func allowance(_ a: Fact, _ b: Fact) -> Double {
    let (x, y) = (error(of: a), error(of: b))
    return 2 * (x * x + y * y).squareRoot()
  }

  /// Whether the two come from one producer of figures.
  func shareOrigin(_ a: Fact, _ b: Fact) -> Bool { book.origin(of: a) == book.origin(of: b) }
}
