internal import OgiveCurves
internal import OgiveInference

extension Certification {
  /// How many families there are to calibrate.
  public static var calibratedFamilies: Int { CurveCatalog.all.count }

  /// Simulation-based calibration of the posterior of every family, or of those named: in worlds drawn
  /// from the priors and reported in an exact figure, an approximate one, an average, a headline or
  /// a range, and a ratio, the truth must be as likely to lie anywhere among the draws.
  ///
  /// Reproducible: worlds and draws depend on the family's name, their number and the seed alone.
  ///
  /// - Parameters:
  ///   - names: Families by their names; all without any.
  ///   - worlds: How many worlds for each family; a hundred and sixty show what is off by a fifth of a standard
  ///     deviation.
  ///   - threads: How many families at a time.
  ///   - finished: Called after each family.
  public static func calibration(
    of names: [String] = [], worlds: Int = 160, threads: Int = 1, seed: UInt64 = 2022,
    finished: () -> Void = {}
  ) async throws -> CalibrationReport {
    let families = CurveCatalog.all.filter { names.isEmpty || names.contains($0.name) }
    let runs = try await Parallel.map(families.count, threads: threads, finished: finished) {
      index throws(EvidencePosteriorError) in
      try CalibrationRun(families[index], [.headline, .range], worlds: worlds, seed: seed)
    }
    var even: [Int: EvenRanks] = [:]
    return CalibrationReport(families: runs.map { CalibratedFamily($0, against: &even) })
  }
}

extension CalibratedFamily {
  /// The ranks of a run, tested against even ones as many, which are made where they are missing.
  init(_ run: CalibrationRun, against known: inout [Int: EvenRanks]) {
    let count = run.worlds - run.lost
    let even = known[count] ?? EvenRanks(count: count, parts: CalibrationRun.rankedDraws + 1)
    known[count] = even
    self.init(
      family: run.family, worlds: run.worlds, walks: run.walks, lost: run.lost,
      quantities: run.ranks.map { quantity, ranks in
        let tests = RankUniformity(ranks, against: even)
        return Quantity(
          name: quantity.rawValue, chiSquare: tests.chiSquare, bands: tests.bands,
          coverage: tests.coverage)
      })
  }
}
