/// How a family's posterior did in worlds whose truth is known.
public struct CalibratedFamily: Sendable {
  /// One quantity's ranks, tested.
  public struct Quantity: Sendable {
    /// What was ranked: "capacity".
    public let name: String
    /// The chance of ranks as uneven, by counts in ten bins.
    public let chiSquare: Double
    /// The chance of ranks as uneven, by their whole distribution.
    public let bands: Double
    /// The part of the worlds whose truth lies in the posterior's central interval of 90%.
    public let coverage: Double
  }

  /// The family's name.
  public let family: String
  /// How many worlds were drawn.
  public let worlds: Int
  /// In how many of them importance weights could not be relied on: there the library runs chains, and
  /// the calibration walks, which are slow and right.
  public let walks: Int
  /// In how many of them no member of the family was found.
  public let lost: Int
  /// The quantities.
  public let quantities: [Quantity]

  /// The part of all worlds and quantities whose truth lies in the central interval of 90%.
  public var coverage: Double {
    quantities.reduce(0) { $0 + $1.coverage } / Double(max(quantities.count, 1))
  }

  /// The chance of ranks as uneven in any of the quantities by either test (Bonferroni).
  public var chance: Double {
    let least = quantities.map { min($0.chiSquare, $0.bands) }.min() ?? 0
    return min(1, 2 * Double(quantities.count) * least)
  }
}
