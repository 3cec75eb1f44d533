import OgiveNumerics

/// Reads starting values off samples, the same way for every family.
///
/// Most families become a straight line once the capacity is known. So each plausible capacity is
/// tried, the family reads its other parameters off the line, and the candidates are ranked by how
/// close their curves pass to the samples. The family's own examples, moved and stretched onto the
/// samples, always take part, so there is a candidate even where no line can be read.
struct StartingValues {
  /// Capacities tried, as multiples of the largest sample: from a curve that has flattened to one
  /// whose inflection is still ahead.
  static let capacityFactors = [1.005, 1.05, 1.3, 2, 5, 20]
  /// The most candidates that are handed on.
  static let limit = 8

  let samples: Samples
  /// The largest level, or one when no sample is above zero.
  let peak: Double

  init(_ samples: Samples) {
    self.samples = samples
    let largest = samples.values.max() ?? 1
    peak = largest > 0 ? largest : 1
  }

  /// The time of the first sample, zero without samples.
  var start: Double { samples.times.first ?? 0 }
  /// The time from the first sample to the last; one when there are fewer than two.
  var length: Double { samples.times.count > 1 ? (samples.times.last ?? 1) - start : 1 }

  /// The candidates of `family`, best first. `propose` returns parameter vectors for a capacity.
  func candidates(
    for family: some CurveFamily, _ propose: (_ capacity: Double) -> [[Double]]
  ) -> [[Double]] {
    ranked(
      Self.capacityFactors.compactMap { best(of: propose(peak * $0), for: family) }, for: family)
  }

  /// The candidates of a family that refines another one's candidates with something that happens
  /// early or late: `propose` returns parameter vectors for a fraction of the samples' length.
  func refined(
    for family: some CurveFamily, _ propose: (_ fraction: Double) -> [[Double]]
  ) -> [[Double]] {
    ranked(
      [0.1, 0.25, 0.5, 0.75].compactMap { best(of: propose($0), for: family) }, for: family)
  }

  /// `chosen` and the family's moved examples, each once, closest to the samples first.
  private func ranked(
    _ chosen: [(parameters: [Double], misfit: Double)], for family: some CurveFamily
  ) -> [[Double]] {
    let all = chosen + family.examples.map { scored(moved($0, family), for: family) }
    var distinct: [[Double]] = []
    for candidate in all.sorted(by: { $0.misfit < $1.misfit }).map(\.parameters)
    where !distinct.contains(candidate) {
      distinct.append(candidate)
    }
    return Array(distinct.prefix(Self.limit))
  }

  private func best(
    of proposals: [[Double]], for family: some CurveFamily
  ) -> (parameters: [Double], misfit: Double)? {
    proposals
      .filter { $0.allSatisfy(\.isFinite) }
      .map { scored($0, for: family) }
      .min { $0.misfit < $1.misfit }
  }

  /// The example, moved and stretched onto the samples' times and scaled to their peak.
  private func moved(_ example: CurveExample, _ family: some CurveFamily) -> [Double] {
    let end = start + length
    let fromLaunch = family.origin == .launch
    let stretch =
      fromLaunch
      ? max(end, length) / example.span.upperBound
      : length / (example.span.upperBound - example.span.lowerBound)
    let top = family.value(at: example.span.upperBound, Parameters(example.parameters))
    let axes = AxisChange(
      level: peak / top, stretch: stretch, from: fromLaunch ? 0 : example.span.lowerBound,
      to: fromLaunch ? 0 : start)
    return zip(family.parameters, example.parameters).map { axes.moved($1, as: $0.dimension) }
  }

  /// The candidate inside the bounds, with its levels scaled to fit the samples best.
  private func scored(
    _ candidate: [Double], for family: some CurveFamily
  ) -> (parameters: [Double], misfit: Double) {
    let inside = Self.inside(candidate, family.parameters)
    let scale = bestScale(of: levels(inside, family))
    let scaled = zip(family.parameters, inside).map { parameter, value in
      [.level, .levelPerTime].contains(parameter.dimension) ? value * scale : value
    }
    let result = Self.inside(scaled, family.parameters)
    return (result, misfit(of: levels(result, family)))
  }

  private func levels(_ candidate: [Double], _ family: some CurveFamily) -> [Double] {
    let p = Parameters(candidate)
    return samples.times.map { family.value(at: $0, p) }
  }

  private func bestScale(of levels: [Double]) -> Double {
    let product = zip(levels, samples.values).reduce(0) { $0 + $1.0 * $1.1 }
    let scale = product / levels.reduce(0) { $0 + $1 * $1 }
    return scale.isFinite && scale > 0 ? min(max(scale, 0.01), 100) : 1
  }

  private func misfit(of levels: [Double]) -> Double {
    let sum = zip(levels, samples.values).reduce(0) { sum, pair in
      let residual = (pair.1 - pair.0) / peak
      return sum + residual * residual
    }
    return sum.isFinite ? sum : .greatestFiniteMagnitude
  }

  /// `values` moved strictly between their bounds.
  private static func inside(_ values: [Double], _ parameters: [Parameter]) -> [Double] {
    zip(parameters, values).map { parameter, value in
      let width = parameter.upper - parameter.lower
      let margin = width.isFinite ? width * 1e-3 : 1e-12
      return min(max(value, parameter.lower + margin), parameter.upper - margin)
    }
  }
}
