public import OgiveCurves
import OgiveNumerics

/// Families fitted to the same figures, the best first.
///
/// They are compared by AICc. Families that are one another's curves in other parameters, such as the
/// logistic curve in Zwietering's, count once: the first of the list carries their weight.
public struct FitComparison: Sendable {
  /// The figures.
  public let series: PlainSeries
  /// The fits in order of AICc; where that is not defined, after the others in order of parameters and
  /// residual sum.
  public let entries: [ComparedFit]
  /// The families that could not be fitted, in the order given.
  public let notFitted: [UnfittedFamily]

  /// Fits each of `families`, which differ, to `series`.
  public init(
    of families: [any CurveFamily], to series: PlainSeries, settings: FitSettings = FitSettings()
  ) {
    var fits: [LeastSquaresFit] = []
    var notFitted: [UnfittedFamily] = []
    for family in families {
      do throws(LeastSquaresFitError) {
        fits.append(try LeastSquaresFit(family, to: series, settings: settings))
      } catch {
        notFitted.append(UnfittedFamily(family: family, error: error))
      }
    }
    self.series = series
    self.notFitted = notFitted
    entries = Self.ranked(fits)
  }

  /// The same with a loss of this shape, whose scale the figures tell: ``RobustLoss/Shape/efficientScale``
  /// times the spread of the residuals around the curve that leaves the smallest, which is the median of
  /// their sizes over 0.6745. One scale for all families, so that they compare.
  public init(
    of families: [any CurveFamily], to series: PlainSeries, settings: FitSettings,
    loss shape: RobustLoss.Shape
  ) {
    let plain = FitComparison(of: families, to: series, settings: settings)
    guard shape != .squares, let spread = plain.smallestSpread else {
      self = plain
      return
    }
    var robust = settings
    robust.loss = RobustLoss(shape, scale: shape.efficientScale * spread)
    self.init(of: families, to: series, settings: robust)
  }

  /// The smallest spread of the weighted residuals around any of the curves; nil where all pass through
  /// the figures.
  private var smallestSpread: Double? {
    entries.map(\.fit).filter { $0.freedom > 0 }.compactMap { fit in
      let sizes = zip(fit.residuals, series.weights).map { ($0 * $1.squareRoot()).magnitude }
      return Quantile.values(of: sizes, levels: [0.5]).first.map { $0 / 0.6744897501960817 }
    }.filter { $0 > 0 }.min()
  }

  /// The best fit; nil where no family could be fitted.
  public var best: LeastSquaresFit? { entries.first?.fit }

  /// A fit on its way into the order.
  private struct Candidate {
    let fit: LeastSquaresFit
    let original: LeastSquaresFit?
    /// Repeated curves share one criterion to the last bit, so that they stay together.
    var aicc: Double { original?.aicc ?? fit.aicc }
    var sum: Double { original?.residualSumOfSquares ?? fit.residualSumOfSquares }
  }

  private static func ranked(_ fits: [LeastSquaresFit]) -> [ComparedFit] {
    let candidates = fits.enumerated().map { index, fit in
      Candidate(fit: fit, original: fits[..<index].first { $0.isSameCurve(as: fit) })
    }
    let least = candidates.map(\.aicc).min() ?? .infinity
    let shares = candidates.map { candidate in
      candidate.original == nil && least.isFinite ? Double.exp(0.5 * (least - candidate.aicc)) : 0
    }
    let total = shares.reduce(0, +)
    let isComparison =
      candidates.count { $0.original == nil && $0.aicc.isFinite } > 1
    let order = candidates.indices.sorted { a, b in
      let (left, right) = (candidates[a], candidates[b])
      return (left.aicc, left.fit.freeCount, left.sum, a)
        < (right.aicc, right.fit.freeCount, right.sum, b)
    }
    return order.map { index in
      let candidate = candidates[index]
      let isDefined = candidate.aicc.isFinite
      return ComparedFit(
        fit: candidate.fit, delta: isDefined ? candidate.aicc - least : nil,
        weight: isDefined && isComparison && candidate.original == nil
          ? shares[index] / total : nil,
        repeats: candidate.original?.family.name)
    }
  }
}

extension LeastSquaresFit {
  /// Whether the two leave the same residuals with the same number of parameters, and do not just both
  /// pass through every figure.
  fileprivate func isSameCurve(as other: LeastSquaresFit) -> Bool {
    let largest = series.values.map(\.magnitude).max() ?? 0
    return freedom > 0 && freeCount == other.freeCount && termination.isConverged
      && other.termination.isConverged
      && zip(residuals, other.residuals).allSatisfy { ($0 - $1).magnitude <= 1e-10 * largest }
  }
}
