/// How a histogram for selection divides values: by a range, or, where nearly all are equal, by one
/// value.
enum Bins {
  case range(LinearBins)
  case tie(Double)

  /// Judged from up to 512 values spread evenly over `values`: a part that costs little beside the
  /// passes over all of them.
  init(sampleOf values: Span<Double>) {
    let size = min(values.count, max(64, min(values.count / 32, 512)))
    let sample = (0..<size).map { values[$0 * values.count / size] }.sorted()
    let finite = sample.filter(\.isFinite)
    let margin = finite.count / 100
    if finite.count > size / 2,
      let bins = LinearBins(
        from: finite[margin], to: finite[finite.count - 1 - margin], sharedBy: values.count)
    {
      self = .range(bins)
    } else {
      self = .tie(sample[size / 2])
    }
  }
}
