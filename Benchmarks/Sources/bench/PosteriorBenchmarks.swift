import Ogive

/// The posterior of a four-parameter curve through eight figures, an effective draw the unit of work.
///
/// What is counted is the least effective size of any coordinate, of bulk and tails, from the search for
/// the mode to the diagnostics; so the time belongs to the draws that can be used. Effective sizes vary by
/// a quarter from seed to seed: several seeds are drawn from, and their sizes added up.
enum PosteriorBenchmarks {
  private static let seeds: ClosedRange<UInt64> = 2022...2029

  static func comparisons() -> [Comparison] {
    let python = PythonPeer(
      "posterior.py",
      figures: [
        "times": LogisticPosterior.times, "levels": LogisticPosterior.levels,
        "means": LogisticPosterior.means, "deviations": LogisticPosterior.deviations,
        "start": LogisticPosterior.start,
      ])
    let emcee = python.contender("emcee", showing: "emcee")
    var chains = PosteriorSampler()
    chains.importanceDimensionLimit = 0
    return [
      Comparison(
        work: "effective draw by importance", ours: ours(PosteriorSampler()), peer: emcee,
        goal: .time(atMost: 1 / 500e3)),
      Comparison(
        work: "effective draw by No-U-Turn", ours: ours(chains), peer: emcee,
        goal: .time(atMost: 1 / 100e3)),
    ]
  }

  private static func ours(_ sampler: PosteriorSampler) -> Contender {
    let units = Int(samples(sampler).map(effectiveSize).reduce(0, +))
    return Contender("Ogive", units: units) {
      precondition(
        samples(sampler).allSatisfy(\.isUsable), "a benchmark posterior cannot be relied on")
    }
  }

  private static func samples(_ sampler: PosteriorSampler) -> [PosteriorSample] {
    seeds.map { seed in
      sampler.sample(
        LogisticPosterior(), from: [LogisticPosterior.start], random: RandomSource(seed: seed))
    }
  }

  /// Draws chosen from weighted ones are worth no more than their own number.
  private static func effectiveSize(_ sample: PosteriorSample) -> Double {
    let least = sample.diagnostics.map { min($0.bulk, $0.tail) }.min() ?? 0
    return if case .importance = sample.method { min(least, Double(sample.count)) } else { least }
  }
}
