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
}
