internal import OgiveEvidence
internal import OgiveInference

/// The draws of a scenario's numbers, as effects see them.
struct NumberDraws: Sendable {
  /// By name, in the order of the paths.
  let draws: [String: [Double]]
  private let units: [String: Unit]
  /// Which of a series' own draws stands at each place of the paths; nil where they are the same.
  private let order: [Int]?

  init(_ numbers: [AssumedNumber], draws: [String: [Double]], order: [Int]? = nil) {
    self.init(
      units: Dictionary(numbers.map { ($0.name.value, $0.unit) }) { first, _ in first },
      draws: draws, order: order)
  }

  private init(units: [String: Unit], draws: [String: [Double]], order: [Int]?) {
    self.units = units
    self.draws = draws
    self.order = order
  }

  /// The same numbers as the own draws of a series meet them.
  func of(seriesIn order: [Int]?) -> NumberDraws {
    NumberDraws(units: units, draws: draws, order: order)
  }

  /// A number in a unit; a pure one is taken to be in it.
  func effect(_ name: String, in unit: Unit) -> EffectNumber {
    guard let own = draws[name], let first = own.first else { return .same(.nan) }
    let factor = units[name].flatMap { $0 == .one ? 1 : $0.conversionFactor(to: unit) } ?? 1
    if own.allSatisfy({ $0 == first }) { return .same(factor * first) }
    guard let order else { return .drawn(own.map { factor * $0 }) }
    var met = own
    for (place, draw) in order.enumerated() { met[draw] = own[place] }
    return .drawn(met.map { factor * $0 })
  }

  /// A pure figure.
  func effect(_ figure: EventFigure<Double>) -> EffectNumber {
    switch figure {
    case .fixed(let value): .same(value)
    case .drawn(let name): effect(name, in: .one)
    }
  }

  /// A figure in a unit; a bare number is taken to be in it.
  func effect(_ figure: EventFigure<Quantity>, in unit: Unit) -> EffectNumber {
    switch figure {
    case .fixed(let amount):
      .same(amount.unit == .one ? amount.value : amount.converted(to: unit)?.value ?? amount.value)
    case .drawn(let name): effect(name, in: unit)
    }
  }

  /// A length in years.
  func effect(_ figure: EventFigure<TimeAmount>) -> EffectNumber {
    switch figure {
    case .fixed(let amount): .same(amount.years)
    case .drawn(let name): effect(name, in: .year)
    }
  }

  /// Whether a figure of a level is a share of it.
  func isShare(_ figure: EventFigure<Quantity>) -> Bool {
    switch figure {
    case .fixed(let amount): amount.isShare
    case .drawn(let name): units[name] == .one
    }
  }
}
