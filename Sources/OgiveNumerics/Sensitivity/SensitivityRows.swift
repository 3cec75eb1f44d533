/// The outputs of a ``SensitivityDesign`` as the terms that the indices are means of.
struct SensitivityRows {
  let inputCount: Int
  let count: Int
  let mean: Double
  let variance: Double
  /// The outputs at A and B of each row, less the mean.
  private var ends: [(a: Double, b: Double)] = []
  /// What each input tells in each row, row after row.
  private var terms: [Terms] = []
  /// How much of each input's first-order index is read from what is left when it is known.
  private var parts: [Double] = []

  /// What one row tells of one input.
  private struct Terms {
    /// What goes when the input is known: y_B (y_ABi - y_A).
    var gone: Double
    /// What is left when it is known: (y_B - y_ABi)² / 2.
    var left: Double
    /// What stays when all the others are known: (y_A - y_ABi)² / 2.
    var own: Double
  }

  init(_ outputs: [Double], _ design: SensitivityDesign) {
    let width = design.pointsPerRow
    let rows = (0..<design.baseCount)
      .map { outputs[$0 * width..<($0 + 1) * width] }
      .filter { $0.allSatisfy(\.isFinite) }
    inputCount = design.inputCount
    count = rows.count
    var moments = RunningMoments()
    for row in rows { for output in row.prefix(2) { moments.add(output) } }
    mean = rows.isEmpty ? .nan : moments.mean
    variance = moments.variance
    for row in rows {
      let (a, b) = (row[row.startIndex] - mean, row[row.startIndex + 1] - mean)
      ends.append((a, b))
      terms += row.dropFirst(2).map { output in
        let mixed = output - mean
        return Terms(
          gone: b * (mixed - a), left: 0.5 * (b - mixed) * (b - mixed),
          own: 0.5 * (mixed - a) * (mixed - a))
      }
    }
    parts = (0..<inputCount).map(part(ofInput:))
  }

  /// The first-order and then the total indices of the rows `chosen`, which may repeat.
  func indices(of chosen: [Int]) -> [Double] {
    var sums = [Terms](repeating: Terms(gone: 0, left: 0, own: 0), count: inputCount)
    var (sum, squares) = (0.0, 0.0)
    for row in chosen {
      let (a, b) = ends[row]
      sum += a + b
      squares += a * a + b * b
      for i in sums.indices {
        let own = terms[row * inputCount + i]
        sums[i].gone += own.gone
        sums[i].left += own.left
        sums[i].own += own.own
      }
    }
    // The variance summed over the rows.
    let whole = 0.5 * (squares - sum * sum / (2 * Double(chosen.count)))
    guard whole > 0 else { return sums.flatMap { _ in [.nan, .nan] } }
    return zip(sums, parts).map { ($0.gone + $1 * (whole - $0.left - $0.gone)) / whole }
      + sums.map { $0.own / whole }
  }

  /// The part that makes the index vary least from row to row. What goes is told without noise where the
  /// input does nothing, what is left where it does everything.
  ///
  /// Their difference is nought in the mean, so that it serves as a control variate; as parts of an
  /// estimated variance, both are taken to the first order around their means.
  private func part(ofInput input: Int) -> Double {
    let own = (0..<count).map { terms[$0 * inputCount + input] }
    let variances = ends.map { 0.5 * ($0.a * $0.a + $0.b * $0.b) }
    let whole = variances.reduce(0, +)
    guard whole > 0 else { return 0 }
    let gone = own.reduce(0) { $0 + $1.gone } / whole
    let left = own.reduce(0) { $0 + $1.left } / whole
    var (both, square) = (0.0, 0.0)
    for (terms, variance) in zip(own, variances) {
      let first = terms.gone - gone * variance
      let difference = left * variance - terms.left - first
      both += first * difference
      square += difference * difference
    }
    return square > 0 ? min(max(-both / square, 0), 1) : 0
  }
}
