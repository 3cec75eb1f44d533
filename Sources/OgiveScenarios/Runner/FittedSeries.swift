internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference

/// One series with its facts and what each of its families makes of them.
struct FittedSeries: Sendable {
  let series: Series
  let unit: Unit
  let selection: EvidenceSelection
  /// How its ambiguous facts are read; empty where it has none.
  let reading: String
  let posteriors: [EvidencePosterior]
  /// What each posterior says of its facts, and what it may be used for.
  let analyses: [PosteriorAnalysis]
  /// Each family's part in the average; they sum to one.
  let weights: [Double]
  /// What it was made in.
  let step: RunStep

  var name: String { series.name.value }

  /// The same series with other draws of its families.
  func with(_ posteriors: [EvidencePosterior]) -> FittedSeries {
    FittedSeries(
      series: series, unit: unit, selection: selection, reading: reading, posteriors: posteriors,
      analyses: analyses, weights: weights,
      step: RunStep(kind: .fit, subject: name, content: nil, inputs: []))
  }

  /// What the series is called, what it is about and how it is measured.
  var heading: SeriesHeading {
    SeriesHeading(
      name: name, target: series.metrics[0].value, unit: unit.description)
  }
}
