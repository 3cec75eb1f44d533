/// A word that a unit may be written with: `min`, `CNY`, `view`.
struct UnitSymbol: Sendable, Hashable {
  /// The spelling that descriptions use.
  let name: String
  /// Other spellings of the same unit.
  let aliases: [String]
  /// What it measures; nil for a share, such as `%`.
  let dimension: Dimension?
  /// How many of the dimension's base unit one of these is: a person, a minute, a day, one of
  /// the currency, one thing.
  let scale: Double
  /// Its place in a description: numerators and denominators each go from low to high.
  let rank: Int

  /// Whether it is a length of the calendar's time.
  var isTime: Bool { dimension == .time }

  static func == (a: UnitSymbol, b: UnitSymbol) -> Bool { a.name == b.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The symbol that is spelt `word`.
  static func named(_ word: String) -> UnitSymbol? { bySpelling[word] }

  /// Every spelling, for suggestions.
  static var spellings: [String] { Array(bySpelling.keys) }

  static let person = catalogue[2]

  /// Every unit there is.
  static let catalogue: [UnitSymbol] = entries.enumerated().map { rank, entry in
    UnitSymbol(
      name: entry.name, aliases: entry.aliases, dimension: entry.dimension, scale: entry.scale,
      rank: rank)
  }

  private static let bySpelling: [String: UnitSymbol] = Dictionary(
    catalogue.flatMap { symbol in
      ([symbol.name] + symbol.aliases).map { ($0, symbol) }
    },
    uniquingKeysWith: { first, _ in first })
}
