internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference
internal import OgiveNumerics

/// One series with its facts and what each of its families makes of them.
struct FittedSeries: Sendable {
  let series: Series
  let unit: Unit
  let selection: EvidenceSelection
  /// What its shares are of, by the fits of the other series; nil where it has none.
  let shareBase: ShareBase?
  /// How its ambiguous facts are read; empty where it has none.
  let readings: [ChosenReading]
  private(set) var posteriors: [EvidencePosterior]
  /// What each posterior says of its facts, and what it may be used for.
  let analyses: [PosteriorAnalysis]
  /// Each family's part in the average; they sum to one.
  let weights: [Double]
  /// What it was made in.
  let step: RunStep
  /// Its place among the series that it competes with; nil alone.
  var joint: JointFit?

  var name: String { series.name.value }

  /// The same series with other draws of its families.
  func with(_ posteriors: [EvidencePosterior]) -> FittedSeries {
    FittedSeries(
      series: series, unit: unit, selection: selection, shareBase: shareBase, readings: readings,
      posteriors: posteriors, analyses: analyses, weights: weights,
      step: RunStep(kind: .fit, subject: name, content: nil, inputs: []), joint: joint)
  }

  /// The same series with so many draws, or a few more, shared among its families; each of them has some.
  func thinned(to count: Int) -> FittedSeries {
    var other = self
    let own = count / max(1, posteriors.count) + Draws8.width
    other.posteriors = posteriors.map { $0.thinned(to: own) }
    return other
  }

  /// The same series among others.
  func among(
    _ joint: JointFit, weights: [Double], readings: [ChosenReading], analyses: [PosteriorAnalysis]
  ) -> FittedSeries {
    FittedSeries(
      series: series, unit: unit, selection: selection, shareBase: shareBase, readings: readings,
      posteriors: joint.posteriors.map { $0.players[joint.seat] }, analyses: analyses,
      weights: weights, step: step, joint: joint)
  }

  /// Everything that its draws depend on: equal for equal draws. Nil where that cannot be told.
  var content: String? {
    guard let joint else { return step.content }
    return joint.content.map { "\($0)\n\(joint.seat)" }
  }

  /// One of the series' curves, in however many posteriors it takes part.
  struct Curve {
    let family: any CurveFamily
    /// Which posteriors.
    let posteriors: [Int]
    /// Its part in the average.
    let weight: Double
  }

  /// The series' curves: each has one posterior alone, and among others one for each combination with
  /// theirs.
  var curves: [Curve] {
    var names: [String] = []
    for posterior in posteriors where !names.contains(posterior.family.name) {
      names.append(posterior.family.name)
    }
    return names.compactMap { name in
      let own = posteriors.indices.filter { posteriors[$0].family.name == name }
      return own.first.map { first in
        Curve(
          family: posteriors[first].family, posteriors: own,
          weight: own.reduce(0) { $0 + weights[$1] })
      }
    }
  }

  /// What the series is called, what it is about and how it is measured.
  var heading: SeriesHeading {
    SeriesHeading(
      name: name, target: series.metrics[0].value, unit: unit.description)
  }
}
