extension Unit {
  /// The unit of a product. The windows of people stay while people do; where they disagree the
  /// product has none.
  public static func * (a: Unit, b: Unit) -> Unit {
    var powers = Dictionary(uniqueKeysWithValues: a.factors.map { ($0.symbol, $0.exponent) })
    for factor in b.factors { powers[factor.symbol, default: 0] += factor.exponent }
    let factors = powers.map { Factor(symbol: $0.key, exponent: $0.value) }
    let product = Unit(factors: factors)
    guard let people = product.dimensions[.people], people > 0 else { return product }
    let window = ActivityWindow.merged(a.window, b.window) ?? nil
    return Unit(factors: factors, window: window)
  }

  /// The unit of a quotient.
  public static func / (a: Unit, b: Unit) -> Unit { a * b.inverse }

  /// The unit of one divided by this; it has no window.
  public var inverse: Unit {
    Unit(factors: factors.map { Factor(symbol: $0.symbol, exponent: -$0.exponent) })
  }

  /// The unit of the `exponent`-th power.
  public func power(_ exponent: Int) -> Unit {
    Unit(
      factors: factors.map { Factor(symbol: $0.symbol, exponent: $0.exponent * exponent) },
      window: exponent > 0 ? window : nil)
  }

  /// The unit of a sum or difference of the two, in this one's scale, with whichever window is
  /// said; nil when they measure different things or count people over different windows.
  public func sum(with other: Unit) -> Unit? {
    guard dimensions == other.dimensions else { return nil }
    guard let window = ActivityWindow.merged(window, other.window) else { return nil }
    return Unit(factors: factors, window: window)
  }

  /// Whether figures of the two may be added and compared.
  public func isCompatible(with other: Unit) -> Bool { sum(with: other) != nil }

  /// What a figure in this unit is multiplied by to be in `other`: 60 from `hour` to `min`; nil
  /// when they are not compatible.
  public func conversionFactor(to other: Unit) -> Double? {
    guard isCompatible(with: other) else { return nil }
    return self == other ? 1 : scale / other.scale
  }

  /// The words that units are written with, in every script, for suggestions.
  public static var words: [String] { UnitSymbol.entries.flatMap { [$0.name] + $0.aliases } }

  /// The symbols with positive powers: `min` of `min/person/day`.
  var numerator: Unit {
    Unit(factors: factors.filter { $0.exponent > 0 }, window: window)
  }

  /// The unit without its shares, and what they amount to: `%/month` is 0.01 of `1/month`.
  var withoutShares: (unit: Unit, factor: Double) {
    let shares = Unit(factors: factors.filter { $0.symbol.dimension == nil })
    let rest = Unit(factors: factors.filter { $0.symbol.dimension != nil }, window: window)
    return (rest, shares.scale)
  }

  /// The unit without the people and things that it counts: `1/month` of `account/person/month`.
  public var withoutCounts: Unit {
    Unit(
      factors: factors.filter { factor in
        switch factor.symbol.dimension {
        case .people, .count: false
        case .attention, .time, .money, nil: true
        }
      })
  }

  /// The unit with one symbol for each dimension, and what a figure is multiplied by to be in it:
  /// `CNY*month/day` is `CNY` times 30.4375.
  public var reduced: (unit: Unit, factor: Double) {
    var kept: [Factor] = []
    var scale = 1.0
    for factor in factors {
      let same = kept.firstIndex { known in
        known.symbol.dimension != nil && known.symbol.dimension == factor.symbol.dimension
      }
      guard let same else {
        kept.append(factor)
        continue
      }
      let ratio = factor.symbol.scale / kept[same].symbol.scale
      for _ in 0..<abs(factor.exponent) {
        scale = factor.exponent > 0 ? scale * ratio : scale / ratio
      }
      kept[same].exponent += factor.exponent
    }
    return (Unit(factors: kept, window: window), scale)
  }
}
