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
  /// What reports are taken for where that is not what they are.
  let fitted: CalibrationTemplate?

  /// The draws of each posterior by weights, by twice as many proposals: a quarter of what a notebook
  /// gets.
  private static let weightedDraws = 1000
  /// The draws of each posterior by chains.
  private static let chainDraws = 400

  /// Nil where no member of the family was found near the reports.
  func draws(
    in world: CalibrationWorlds.World, by sampling: CalibrationRun.Sampling, _ random: RandomSource
  ) -> Draws? {
    let evidence = (fitted?.evidence ?? constants.evidence).reporting(world.reports)
    let density = EvidenceDensity(refitting: constants, to: evidence)
    let starts = density.promisingStarts(
      among: density.family.startingValues(for: world.samples))
    if sampling != .walks, let sample = sample(of: density, from: starts, by: sampling, random) {
      let posterior = EvidencePosterior(sample: sample, density: density, columns: sample.columns)
      return ranked(posterior, random)
    }
    guard sampling != .chains else { return nil }
    return walks(in: density, from: starts, truth: world.point, random)
  }

  /// The library's draws; nil where it has none of the kind.
  private func sample(
    of density: EvidenceDensity, from starts: [[Double]], by sampling: CalibrationRun.Sampling,
    _ random: RandomSource
  ) -> PosteriorSample? {
    var sampler = EvidencePosterior.sampler(count: Self.weightedDraws)
    sampler.proposalsPerDraw = 2
    if sampling == .chains {
      sampler.importanceDimensionLimit = 0
      sampler.count = Self.chainDraws
    }
    switch sampler.plan(density, from: starts, random: random) {
    case .done(let sample): return sample.count > 0 ? sample : nil
    case .chains(let plan):
      guard sampling == .chains else { return nil }
      return plan.sample((0..<plan.count).map { plan.chain($0) })
    }
  }

  /// So many of the posterior's draws as a truth is ranked among, evenly chosen from those that are
  /// worlds of the prior.
  private func ranked(_ posterior: EvidencePosterior, _ random: RandomSource) -> Draws? {
    let kept = inside(posterior)
    guard kept.count >= CalibrationRun.rankedDraws else { return nil }
    let chosen = (0..<CalibrationRun.rankedDraws).map {
      kept[$0 * kept.count / CalibrationRun.rankedDraws]
    }
    let blocks = stride(from: 0, to: chosen.count, by: Draws8.width).map { first in
      let own = chosen[first..<min(first + Draws8.width, chosen.count)]
      return posterior.columns.map { column in Draws8(own.map { column[$0] }.span, from: 0) }
    }
    return Draws(values: values(at: blocks, in: posterior.density, random), isOfLibrary: true)
  }

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
    let count = (CalibrationRun.rankedDraws + Draws8.width - 1) / Draws8.width
    let blocks = walks.draws(exchangeableWith: truth, blocks: count)
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
    var values = CalibratedQuantity.allCases.map { _ in [Double]() }
    for (block, x) in blocks.enumerated() {
      let path = paths.paths(at: x) {
        normals[$0, block]
      } uniform: {
        uniforms[$0, block]
      }
      let member = density.member(at: x)
      for (index, quantity) in CalibratedQuantity.allCases.enumerated() {
        let lanes = quantity.value(of: member, at: x, in: density, departure: path[0]).lanes
        for lane in 0..<Draws8.width { values[index].append(lanes[lane]) }
      }
    }
    return values.map { Array($0.prefix(CalibrationRun.rankedDraws)) }
  }
}
