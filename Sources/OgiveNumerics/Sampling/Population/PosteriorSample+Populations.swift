extension PosteriorSample {
  /// Evenly spaced draws of what populations visited.
  ///
  /// - Parameters:
  ///   - populations: All after the same number of rounds.
  ///   - count: The draws wanted; fewer where there are not as many.
  ///   - mode: The mode that was found before, if any.
  ///   - rejectedShape: k-hat of importance weights that could not be relied on.
  public init(
    visitedBy populations: [Population], dimension: Int, count: Int, mode: Mode? = nil,
    rejectedShape: Double? = nil
  ) {
    let values = Self.visits(populations.map(\.logDensities))
    let wanted = min(count, values.count)
    let chosen = (0..<wanted).map { $0 * values.count / wanted }
    let walks = (0..<dimension).map { coordinate in populations.map { $0.walks(of: coordinate) } }
    let diagnostics = walks.map(CoordinateDiagnostics.init(populations:))
    self.init(
      .populations,
      columns: walks.map { walks in
        let visits = Self.visits(walks)
        return chosen.map { visits[$0] }
      },
      logDensities: chosen.map { values[$0] }, mode: mode, diagnostics: diagnostics,
      warnings: (rejectedShape.map { [.weightsRejected(shape: $0)] } ?? [])
        + SamplingWarning.warnings(about: diagnostics))
  }

  /// All visits of all walkers, one time after the other.
  private static func visits(_ populations: [[[Double]]]) -> [Double] {
    let walkers = populations.flatMap { $0 }
    return (walkers.first?.indices ?? 0..<0).flatMap { time in walkers.map { $0[time] } }
  }
}

extension CoordinateDiagnostics {
  /// The diagnostics of a coordinate's draws by the walkers of several populations: whether the
  /// populations agree, and how many draws the walks are worth.
  init(populations: [[[Double]]]) {
    let chains = populations.map { walks in
      (walks.first?.indices ?? 0..<0).flatMap { time in walks.map { $0[time] } }
    }
    let split = SplitChains(chains)
    let walks = populations.flatMap { $0 }
    self.init(
      ratio: split.map { ConvergenceRatio.rankNormalised($0, bulk: $0.rankNormalised) } ?? .nan,
      bulk: EffectiveSampleSize.bulk(walks), tail: EffectiveSampleSize.tail(walks),
      errorOfMean: MonteCarloError.mean(walks))
  }
}
