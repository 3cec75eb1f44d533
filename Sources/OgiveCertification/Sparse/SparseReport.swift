internal import OgiveNumerics

/// What sparse windows come to, held to the promise.
public struct SparseReport: Sendable {
  /// The windows, series by series, shortest first.
  public let windows: [SparseWindow]

  /// The part of the windows whose interval of 95% must cover the whole series' value.
  public static let promisedCoverage = 0.9
  /// The width of the middle 95% of the capacity's logarithm under the prior alone.
  public static var priorWidth: Double {
    let z = NormalDistribution.quantile(0.975)
    return Double.exp(-0.3 + z) - Double.exp(-0.3 - z)
  }

  /// The most that the median log width may be: half as wide again as half of the prior's.
  public static var promisedWidth: Double { 1.5 * 0.5 * priorWidth }

  /// How many intervals cover the whole series' value.
  public var covered: Int { windows.count(where: \.covers) }
  /// How many medians are above a thousand times it.
  public var diverged: Int { windows.count(where: \.hasDiverged) }
  /// How many of plain least squares' estimates are.
  public var leastSquaresDiverged: Int { windows.count(where: \.leastSquaresHasDiverged) }

  /// The median width of the intervals on the logarithmic scale.
  public var medianLogWidth: Double {
    windows.isEmpty ? .nan : Quantile.values(of: windows.map(\.logWidth), levels: [0.5])[0]
  }

  /// Whether nothing diverges, nine in ten intervals cover, and they are no wider than three quarters of
  /// the prior's.
  public var isPassed: Bool {
    diverged == 0 && Double(covered) >= Self.promisedCoverage * Double(windows.count)
      && medianLogWidth <= Self.promisedWidth
  }
}

/// The natural logarithm, the same on every machine.
func logOf(_ x: Double) -> Double { Double.log(x) }
