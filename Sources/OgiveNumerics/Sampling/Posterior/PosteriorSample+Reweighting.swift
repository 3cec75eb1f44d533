extension PosteriorSample {
  /// Fewer effective draws than this would show chance in the place of what was changed.
  private static let leastEffective = 200.0

  /// As many draws of a density that differs a little from the one that these are of: chosen among them
  /// by their weights, which are smoothed.
  ///
  /// - Parameter logRatios: The logarithm of the other density over this one at each draw, up to a
  ///   constant.
  /// - Returns: Nil where the other density has its mass elsewhere: where k-hat says that the weights
  ///   cannot be relied on, or where they leave too few effective draws.
  public func reweighted(by logRatios: [Double], random: RandomSource) -> PosteriorSample? {
    // Where no draw weighs more than another, k-hat would find no tail to judge by.
    if let first = logRatios.first, first.isFinite, logRatios.allSatisfy({ abs($0 - first) < 1e-9 })
    {
      return self
    }
    let part = independentPart
    let smoothing = ParetoSmoothing(logWeights: logRatios, relativeEfficiency: part)
    let size = part * smoothing.effectiveSize
    guard smoothing.isReliable, size >= Self.leastEffective else { return nil }
    let indices = SystematicResampling.indices(
      count, weights: smoothing.weights, offset: random.uniform("reweighting", 0, 0))
    return PosteriorSample(
      .kept(weightShape: smoothing.shape),
      columns: columns.map { column in indices.map { column[$0] } },
      logDensities: indices.map { logDensities[$0] + logRatios[$0] },
      diagnostics: columns.map {
        CoordinateDiagnostics(column: $0, weights: smoothing.weights, effectiveSize: size)
      }, warnings: warnings)
  }

  /// The part of the draws that is worth as much as independent ones.
  private var independentPart: Double {
    let sizes = diagnostics.map(\.bulk).filter { $0 > 0 }
    return min(1, (sizes.min() ?? Double(count)) / Double(max(1, count)))
  }
}
