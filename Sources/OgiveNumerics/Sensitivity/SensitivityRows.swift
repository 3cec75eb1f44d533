/// The outputs of a ``SensitivityDesign`` as the terms that the indices are means of.
struct SensitivityRows {
  let inputCount: Int
  let count: Int
  let mean: Double
  let variance: Double
  /// The outputs at A and B of each row, less the mean.
  private var ends: [(a: Double, b: Double)] = []
  /// For each row the terms of the first-order indices, then those of the total ones.
  private var terms: [Double] = []

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
      let changes = row.dropFirst(2).map { $0 - mean - a }
      ends.append((a, b))
      terms += changes.map { b * $0 } + changes.map { 0.5 * $0 * $0 }
    }
  }

  /// The first-order and then the total indices of the rows `chosen`, which may repeat.
  func indices(of chosen: [Int]) -> [Double] {
    var sums = [Double](repeating: 0, count: 2 * inputCount)
    var (sum, squares) = (0.0, 0.0)
    for row in chosen {
      let (a, b) = ends[row]
      sum += a + b
      squares += a * a + b * b
      for i in sums.indices { sums[i] += terms[row * sums.count + i] }
    }
    let points = 2 * Double(chosen.count)
    let variance = (squares - sum * sum / points) / (points - 1)
    return sums.map { variance > 0 ? $0 / Double(chosen.count) / variance : .nan }
  }
}
