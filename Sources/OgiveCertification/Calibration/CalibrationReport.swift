internal import OgiveInference

/// How the posteriors of many families did in worlds whose truth is known.
public struct CalibrationReport: Sendable {
  /// The families, in the catalogue's order.
  public let families: [CalibratedFamily]

  /// The names of what is ranked, in their order.
  public static let quantities = CalibratedQuantity.allCases.map(\.rawValue)

  /// Below this chance that all is well, a family counts as miscalibrated.
  public static let significance = 0.01
  /// The most worlds that may be lost, as a part of all.
  private static let toleratedLoss = 0.05

  /// Each family's chance with what looking at many families costs (Holm 1979).
  public var adjustedChances: [Double] {
    let order = families.indices.sorted {
      (families[$0].chance, $0) < (families[$1].chance, $1)
    }
    var adjusted = [Double](repeating: 1, count: families.count)
    var least = 0.0
    for (place, family) in order.enumerated() {
      least = max(least, min(1, Double(families.count - place) * families[family].chance))
      adjusted[family] = least
    }
    return adjusted
  }

  /// The names of the families whose posterior is miscalibrated, or not found too often.
  public var failures: [String] {
    zip(families, adjustedChances).filter { family, chance in
      chance < Self.significance
        || Double(family.lost) > Self.toleratedLoss * Double(family.worlds)
    }.map(\.0.family)
  }

  /// Whether every family keeps what it promises.
  public var isPassed: Bool { !families.isEmpty && failures.isEmpty }
}
