internal import OgiveCurves
internal import OgiveEvidence
internal import OgiveInference

/// One series with its facts and its fitted curves.
struct FittedSeries: Sendable {
  let series: Series
  let unit: Unit
  let selection: EvidenceSelection
  let fits: [EvidenceFit]

  var name: String { series.name.value }

  /// What the series is called, what it is about and how it is measured.
  var heading: SeriesHeading {
    SeriesHeading(
      name: name, target: series.metrics[0].value, unit: unit.description)
  }
}
