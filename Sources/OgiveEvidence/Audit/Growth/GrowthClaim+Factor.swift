internal import OgiveText

extension GrowthClaim {
  /// The other meaning of a growth in times: `+5.6x` ("grew by 5.6 times") may be to 5.6 times the
  /// base, and `5.6x` by 5.6 times; nil for growths in percent, which have one meaning.
  var otherFactor: (published: String, factor: PublishedNumber)? {
    guard let written = try? WrittenNumber(parsing: ratio.published),
      written.magnitude?.isFactor == true, written.number.sign != "-"
    else { return nil }
    let isGrowth = written.number.sign == "+"
    let value = isGrowth ? factor.value - 1 : factor.value + 1
    guard value > 0 else { return nil }
    let text = isGrowth ? String(ratio.published.dropFirst()) : "+" + ratio.published
    return (text, PublishedNumber(value: value, halfUnit: factor.halfUnit))
  }
}
