internal import OgiveCurves
internal import OgiveNumerics

/// Fits the reports of worlds with the constants of their template.
struct WorldFit {
  /// The draws that a truth is ranked among, and how they were made.
  struct Draws {
    /// The calibrated quantities, draw by draw.
    let values: [[Double]]
    /// Whether they are the library's own draws, and not those of walks.
    let isOfLibrary: Bool
  }

  let template: CalibrationTemplate
  /// The density of the template's own figures, whose constants every fit keeps.
  let constants: EvidenceDensity
  /// What reports are taken for: the template, unless a calibration is to fail.
  let fitted: CalibrationTemplate

  /// The draws of each posterior by weights, by twice as many proposals: a quarter of what a notebook
  /// gets.
  private static let weightedDraws = 1000
  /// The draws of each posterior by chains.
  private static let chainDraws = 400

  /// Nil where no member of the family was found near the reports.
  func draws(
    in world: CalibrationWorlds.World, by sampling: CalibrationRun.Sampling, _ random: RandomSource
  ) -> Draws? {
    let evidence = fitted.evidence.reporting(world.reports)
    let density = EvidenceDensity(refitting: constants, to: evidence)
    let starts = density.promisingStarts(
      among: density.family.startingValues(for: world.samples))
    switch sampling {
    case .weights:
      return weighted(density, from: starts, random)
        ?? walks(in: density, from: starts, truth: world.point, random)
    case .chains: return chains(in: density, from: starts, random)
    case .walks: return walks(in: density, from: starts, truth: world.point, random)
    }
  }

  /// The library's draws by weights; nil where these cannot be relied on.
  private func weighted(
    _ density: EvidenceDensity, from starts: [[Double]], _ random: RandomSource
  ) -> Draws? {
    var sampler = EvidencePosterior.sampler(count: Self.weightedDraws)
    sampler.proposalsPerDraw = 2
    guard case .done(let sample) = sampler.plan(density, from: starts, random: random) else {
      return nil
    }
    return ranked(sample, of: density, random)
  }

  /// The library's draws by chains.
  private func chains(
    in density: EvidenceDensity, from starts: [[Double]], _ random: RandomSource
  ) -> Draws? {
    var sampler = EvidencePosterior.sampler(count: Self.chainDraws)
    sampler.importanceDimensionLimit = 0
    let sample = sampler.sample(density, from: starts, random: random)
    return ranked(sample, of: density, random)
  }

  /// So many of the posterior's draws as a truth is ranked among, evenly chosen from those that are
  /// worlds of the prior.
  private func ranked(
    _ sample: PosteriorSample, of density: EvidenceDensity, _ random: RandomSource
  ) -> Draws? {
    guard sample.count > 0 else { return nil }
    let posterior = EvidencePosterior(sample: sample, density: density, columns: sample.columns)
    let kept = inside(posterior)
    guard kept.count >= CalibrationRun.rankedDraws else { return nil }
    let chosen = (0..<CalibrationRun.rankedDraws).map {
      kept[$0 * kept.count / CalibrationRun.rankedDraws]
    }
    let few = EvidencePosterior(
      sample: sample, density: density,
      columns: posterior.columns.map { column in chosen.map { column[$0] } })
    let blocks = (0..<Self.rankedBlocks).map { few.draws(block: $0) }
    return Draws(values: values(at: blocks, in: density, random), isOfLibrary: true)
  }

  /// The blocks of eight that the ranked draws fill.
  private static let rankedBlocks =
    (CalibrationRun.rankedDraws + Draws8.width - 1) / Draws8.width

  /// The draws that are worlds of the prior.
  private func inside(_ posterior: EvidencePosterior) -> [Int] {
    let world = WorldDensity(posterior.density, template, seesFacts: true)
    return stride(from: 0, to: posterior.count, by: Draws8.width).flatMap { first -> [Int] in
      let member = world.density.member(at: posterior.draws(block: first / Draws8.width))
      let isInside = world.inside(member).lanes
      return (0..<min(Draws8.width, posterior.count - first)).filter { isInside[$0] > 0.5 }
        .map { first + $0 }
    }
  }

  private func walks(
    in density: EvidenceDensity, from starts: [[Double]], truth: [Double], _ random: RandomSource
  ) -> Draws? {
    guard let mode = ModeSearch().mode(of: density, from: starts) else { return nil }
    var walks = LaneWalks(
      WorldDensity(density, template, seesFacts: true), from: mode.position.map { Draws8($0) },
      random: random)
    let blocks = walks.draws(exchangeableWith: truth, blocks: Self.rankedBlocks)
    return Draws(values: values(at: blocks, in: density, random), isOfLibrary: false)
  }

  private func values(
    at blocks: [[Draws8]], in density: EvidenceDensity, _ random: RandomSource
  ) -> [[Double]] {
    let paths = ResidualPaths(density: density, dates: [CalibrationTemplate.future])
    let normals = BlockNumbers(
      normals: random, "residual", quantities: paths.normals, blocks: blocks.count)
    let uniforms = BlockNumbers(
      uniforms: random, "interval", quantities: paths.uniforms, blocks: blocks.count)
    let quantities = CalibratedQuantity.allCases
    let rows = blocks.indices.map { block -> [Draws8] in
      let x = blocks[block]
      let path = paths.paths(
        at: x, normal: { normals[$0, block] }, uniform: { uniforms[$0, block] })
      let member = density.member(at: x)
      return quantities.map { $0.value(of: member, at: x, in: density, departure: path[0]) }
    }
    return quantities.indices.map { column in
      let draws = rows.flatMap { row in (0..<Draws8.width).map { row[column].lanes[$0] } }
      return Array(draws.prefix(CalibrationRun.rankedDraws))
    }
  }
}
