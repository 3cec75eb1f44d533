import OgiveCurves
import OgiveNumerics

extension LeastSquaresFit {
  /// Confidence intervals of all parameters, in the family's order; nil for those that are fixed and
  /// where nothing can be said: without degrees of freedom or an error, or where a method does not serve
  /// the fit's loss.
  ///
  /// Profile and bootstrap intervals are of plain least squares only.
  ///
  /// - Parameters:
  ///   - coverage: between 0 and 1.
  ///   - replicates: how many fits a bootstrap does.
  ///   - seed: of a bootstrap's draws.
  public func intervals(
    by method: IntervalMethod, coverage: Double = 0.95, replicates: Int = 2000, seed: UInt64 = 1,
    threads: Int = 1
  ) async -> [ParameterInterval?] {
    let nothing = [ParameterInterval?](repeating: nil, count: estimates.count)
    guard freedom > 0, coverage > 0, coverage < 1 else { return nothing }
    guard method == .wald || settings.loss.shape == .squares else { return nothing }
    switch method {
    case .wald: return waldIntervals(coverage)
    case .profile: return ProfileIntervals(of: self, coverage: coverage).all
    case .bootstrap, .parametricBootstrap:
      let bootstrap = Bootstrap(of: self, isParametric: method == .parametricBootstrap, seed: seed)
      let found = await bootstrap.estimates(replicates, threads: threads)
      return quantileIntervals(of: found, coverage)
    }
  }

  private func waldIntervals(_ coverage: Double) -> [ParameterInterval?] {
    let t = StudentT.quantile((1 + coverage) / 2, freedom: Double(freedom))
    return estimates.indices.map { index in
      guard space.held[index] == nil, let error = standardErrors?[index], error.isFinite,
        !atBound.contains(family.parameters[index].name)
      else { return nil }
      let range = space.ranges[index]
      return ParameterInterval(
        lower: max(estimates[index] - t * error, range.lowerBound),
        upper: min(estimates[index] + t * error, range.upperBound))
    }
  }

  private func quantileIntervals(
    of found: [[Double]], _ coverage: Double
  ) -> [ParameterInterval?] {
    let levels = [(1 - coverage) / 2, (1 + coverage) / 2]
    return estimates.indices.map { index in
      guard settings.fixed[family.parameters[index].name] == nil, !found.isEmpty else { return nil }
      let ends = Quantile.values(of: found.map { $0[index] }, levels: levels)
      return ParameterInterval(lower: ends[0], upper: ends[1])
    }
  }
}
