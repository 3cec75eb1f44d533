/// A unit of measure, as a product of powers of symbols: `min/person/day`, `CNY/order`, `%/month`.
///
/// `people/day` is a number of people, those active in a day, and not a rate: its dimension is
/// people, with an activity window. Windows must agree in a sum; a bare `person` agrees with
/// every window. In a product the window stays as long as people do: `people/day` times
/// `min/person/day` is `min/day`.
///
/// Minutes that people spend and the calendar's time are two dimensions, and each currency and
/// each kind of count is one.
public struct Unit: Sendable, Hashable {
  /// A power of a symbol.
  struct Factor: Sendable, Hashable {
    var symbol: UnitSymbol
    var exponent: Int
  }

  /// The powers, in the catalogue's order, without zeros.
  let factors: [Factor]
  /// The window of a number of people; nil for everything else and where none is said.
  public let window: ActivityWindow?

  /// The product of these powers, each symbol at most once.
  init(factors: [Factor], window: ActivityWindow? = nil) {
    self.factors = factors.filter { $0.exponent != 0 }
      .sorted { $0.symbol.rank < $1.symbol.rank }
    self.window = window
  }

  /// The unit of a pure number.
  public static let one = Unit(factors: [])

  /// People, without an activity window.
  public static let person = Unit(factors: [Factor(symbol: .person, exponent: 1)])

  /// A year of the calendar.
  public static let year = Unit(
    factors: UnitSymbol.named("year").map { [Factor(symbol: $0, exponent: 1)] } ?? [])

  /// People active within a window: `people/day`.
  public static func people(per window: ActivityWindow) -> Unit {
    Unit(factors: person.factors, window: window)
  }

  /// The dimensions and their powers, without zeros; empty for a pure number.
  public var dimensions: [Dimension: Int] {
    var powers: [Dimension: Int] = [:]
    for factor in factors {
      guard let dimension = factor.symbol.dimension else { continue }
      powers[dimension, default: 0] += factor.exponent
    }
    return powers.filter { $0.value != 0 }
  }

  /// Whether it measures nothing: a number, a share, `person/person`.
  public var isDimensionless: Bool { dimensions.isEmpty }

  /// How many of the base unit one of these is: a person, a minute, a day, one of the currency,
  /// one thing.
  public var scale: Double {
    factors.reduce(1) { total, factor in
      (0..<abs(factor.exponent)).reduce(total) { product, _ in
        factor.exponent > 0 ? product * factor.symbol.scale : product / factor.symbol.scale
      }
    }
  }
}
