/// The choice of equally weighted draws from weighted ones by one random number.
///
/// Kitagawa 1996, doi:10.1080/10618600.1996.10474692.
public enum SystematicResampling {
  /// The indices of `count` draws, ascending: each draw is taken `count` times its weight, rounded
  /// up or down.
  ///
  /// - Parameters:
  ///   - weights: At least zero; they need not sum to one. None is taken where all are zero.
  ///   - offset: A random number in 0 ..< 1.
  public static func indices(_ count: Int, weights: [Double], offset: Double) -> [Int] {
    let total = weights.reduce(0, +)
    guard total > 0, total.isFinite, let last = weights.lastIndex(where: { $0 > 0 })
    else { return [] }
    var indices: [Int] = []
    indices.reserveCapacity(count)
    var index = 0
    var below = weights[0]
    for draw in 0..<count {
      let level = (Double(draw) + offset) * total / Double(count)
      while level >= below, index < last {
        index += 1
        below += weights[index]
      }
      indices.append(index)
    }
    return indices
  }
}
