/// Every combination of the levels of several inputs.
public struct FactorialDesign: Sendable, Hashable {
  /// How many levels each input has.
  public let levelCounts: [Int]
  /// The number of combinations: one without inputs, none where an input has no levels.
  public let count: Int

  /// The design of inputs with so many levels each; nil where the combinations cannot be counted.
  public init?(levelCounts: [Int]) {
    var count = 1
    for levels in levelCounts {
      let product = count.multipliedReportingOverflow(by: max(levels, 0))
      guard !product.overflow else { return nil }
      count = product.partialValue
    }
    self.levelCounts = levelCounts
    self.count = count
  }

  /// The combination with index `index`, 0 ..< ``count``: the level of each input, counted from
  /// zero; the last input changes fastest.
  public subscript(index: Int) -> [Int] {
    var rest = index
    var levels = [Int](repeating: 0, count: levelCounts.count)
    for input in levelCounts.indices.reversed() {
      (rest, levels[input]) = rest.quotientAndRemainder(dividingBy: levelCounts[input])
    }
    return levels
  }
}
