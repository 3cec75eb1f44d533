package import OgiveCurves
internal import OgiveNumerics

/// Simulation-based calibration of one family's posterior.
///
/// Worlds are drawn from what is believed before any fact, and their reports from what the likelihood
/// says of reports: figures with rounding, biases, own errors and the residual process, a range and a
/// headline somewhere around their truth. Each world's reports are fitted with the template's
/// constants. If prior, simulation, likelihood and sampler all mean the same, the truth's rank among 99
/// draws of the posterior is as likely to be any of 0 to 99.
///
/// Talts, Betancourt, Simpson, Vehtari and Gelman 2018, arXiv:1804.06788.
package struct CalibrationRun: Sendable {
  /// How the posterior of a world is drawn from.
  package enum Sampling: Sendable {
    /// By the library's importance weights; where these cannot be relied on, by ``walks``. Which it is
    /// depends on the reports and not on the truth, so that ranks stay even.
    case weights
    /// By the library's No-U-Turn chains, in every world.
    case chains
    /// By random walks that begin at the truth, which are right however badly they mix: what still
    /// fails is the likelihood or the simulation.
    case walks
  }

  /// The draws that a truth is ranked among.
  package static let rankedDraws = 99

  /// The family's name.
  package let family: String
  /// How many worlds were drawn.
  package let worlds: Int
  /// The truth's rank in every world, 0 to 99, for each quantity that the family has.
  package let ranks: [(quantity: CalibratedQuantity, ranks: [Int])]
  /// In how many worlds the ranked draws were those of walks.
  package let walks: Int
  /// In how many worlds no member of the family was found near the reports.
  package let lost: Int

  /// Calibrates the posterior of `family` over so many worlds.
  ///
  /// - Parameters:
  ///   - templates: What the worlds report: an equal part of them each.
  ///   - fitted: What the posterior takes the reports for; the templates themselves unless a calibration
  ///     is to fail.
  ///   - seed: What everything random depends on.
  /// - Throws: ``EvidencePosteriorError`` where the family does not serve the templates.
  package init(
    _ family: any CurveFamily, _ templates: [CalibrationTemplate],
    fitting fitted: CalibrationTemplate? = nil, worlds count: Int,
    by sampling: Sampling = .weights, seed: UInt64
  ) throws(EvidencePosteriorError) {
    let random = RandomSource(seed: seed).part(RandomPurpose("calibration of \(family.name)"))
    var tally = RankTally()
    for (index, template) in templates.enumerated() {
      let random = random.part("template", UInt64(index))
      let part = (index + 1) * count / templates.count - index * count / templates.count
      let worlds = try CalibrationWorlds(
        family, template, count: part, random: random.part("worlds"))
      let fit = WorldFit(
        template: template, constants: worlds.constants, fitted: fitted ?? template)
      for (index, world) in worlds.all.enumerated() {
        let draws = fit.draws(in: world, by: sampling, random.part("posterior", UInt64(index)))
        tally.add(draws, truth: world.truth)
      }
    }
    self.family = family.name
    worlds = count
    walks = tally.walks
    lost = tally.lost
    // A quantity that some worlds lack has no even ranks in the others.
    ranks = zip(CalibratedQuantity.allCases, tally.ranks)
      .filter { $0.1.count == count - tally.lost }.map { (quantity: $0, ranks: $1) }
  }
}

/// What has been counted so far.
private struct RankTally {
  var ranks = CalibratedQuantity.allCases.map { _ in [Int]() }
  var walks = 0
  var lost = 0

  mutating func add(_ draws: WorldFit.Draws?, truth: [Double]) {
    guard let draws else {
      lost += 1
      return
    }
    if !draws.isOfLibrary { walks += 1 }
    for (column, values) in draws.values.enumerated() where truth[column].isFinite {
      ranks[column].append(values.count { $0 < truth[column] })
    }
  }
}
