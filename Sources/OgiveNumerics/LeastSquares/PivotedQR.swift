/// The factorisation `J = Q R` by Householder reflections with column pivoting.
///
/// Columns are scaled to length one first, so the rank does not depend on the parameters' units.
/// Memory is kept between factorisations of the same shape. Businger & Golub 1965,
/// doi:10.1007/BF01436084.
struct PivotedQR<S: GrowthScalar & Comparable> {
  let rows: Int
  let columns: Int
  /// The reflections below the diagonal and R above it, column by column.
  private var factor: [S]
  private var reflectors: [S]
  private var diagonal: [S]
  /// The lengths of the Jacobian's columns.
  private(set) var lengths: [S]
  /// The original place of each pivoted column.
  private var order: [Int]
  /// How many columns are independent.
  private(set) var rank = 0

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    factor = Array(repeating: 0, count: rows * columns)
    reflectors = Array(repeating: 0, count: columns)
    diagonal = reflectors
    lengths = reflectors
    order = Array(0..<columns)
  }

  /// Factors the row-major `jacobian`; a column shorter than `tolerance` after its part in the
  /// others is removed counts as dependent.
  mutating func factorise(_ jacobian: [S], tolerance: S) {
    load(jacobian)
    rank = 0
    for k in 0..<columns {
      pivot(at: k)
      guard let length = reflect(k, tolerance: tolerance) else { return }
      diagonal[k] = length
      rank += 1
    }
  }

  private mutating func load(_ jacobian: [S]) {
    for j in 0..<columns {
      order[j] = j
      let start = j * rows
      var sum: S = 0
      for i in 0..<rows {
        let entry = jacobian[i * columns + j]
        factor[start + i] = entry
        sum = sum + entry * entry
      }
      lengths[j] = S.sqrt(sum)
      guard lengths[j] > 0 else { continue }
      let scale = 1 / lengths[j]
      for i in start..<(start + rows) { factor[i] = factor[i] * scale }
    }
  }

  /// The squared length of column `j` from row `first` down.
  private func squaredLength(_ j: Int, from first: Int) -> S {
    var sum: S = 0
    for i in (j * rows + first)..<((j + 1) * rows) { sum = sum + factor[i] * factor[i] }
    return sum
  }

  private mutating func pivot(at k: Int) {
    var longest = k
    var best = squaredLength(k, from: k)
    for j in (k + 1)..<max(columns, k + 1) {
      let length = squaredLength(j, from: k)
      if length > best {
        longest = j
        best = length
      }
    }
    guard longest != k else { return }
    order.swapAt(longest, k)
    for i in 0..<rows { factor.swapAt(longest * rows + i, k * rows + i) }
  }

  /// Reflects column `k` onto the diagonal and the later columns with it; nil where nothing is left.
  private mutating func reflect(_ k: Int, tolerance: S) -> S? {
    let length = S.sqrt(squaredLength(k, from: k))
    guard length > tolerance else { return nil }
    let head = factor[k * rows + k]
    let target = head > 0 ? -length : length
    factor[k * rows + k] = head - target
    reflectors[k] = 1 / (length * (length + (head > 0 ? head : -head)))
    for j in (k + 1)..<max(columns, k + 1) { reflectColumn(j, by: k) }
    return target
  }

  private mutating func reflectColumn(_ j: Int, by k: Int) {
    let reflection = k * rows
    let column = j * rows
    var dot: S = 0
    for i in k..<rows { dot = dot + factor[reflection + i] * factor[column + i] }
    dot = dot * reflectors[k]
    for i in k..<rows {
      factor[column + i] = factor[column + i] - dot * factor[reflection + i]
    }
  }

  private func reflect(_ vector: inout [S], by k: Int) {
    let reflection = k * rows
    var dot: S = 0
    for i in k..<rows { dot = dot + factor[reflection + i] * vector[i] }
    dot = dot * reflectors[k]
    for i in k..<rows { vector[i] = vector[i] - dot * factor[reflection + i] }
  }
}

extension PivotedQR {
  /// The step `d` that makes `|J d + r|` smallest; dependent columns get no step. `residuals` is
  /// overwritten.
  func solve(_ residuals: inout [S], into step: inout [S]) {
    for k in 0..<rank { reflect(&residuals, by: k) }
    for j in 0..<columns { step[j] = 0 }
    for k in (0..<rank).reversed() {
      var sum = -residuals[k]
      for j in (k + 1)..<max(rank, k + 1) { sum = sum - factor[j * rows + k] * step[order[j]] }
      step[order[k]] = sum / diagonal[k]
    }
    for j in 0..<columns where lengths[j] > 0 { step[j] = step[j] / lengths[j] }
  }

  /// `(JᵀJ)⁻¹`, row by row; nil without full rank.
  func inverseGram() -> [S]? {
    guard rank == columns else { return nil }
    let inverse = inverseTriangle()
    var result = [S](repeating: 0, count: columns * columns)
    for a in 0..<columns {
      for b in 0...a {
        var sum: S = 0
        for k in a..<columns { sum = sum + inverse[a * columns + k] * inverse[b * columns + k] }
        let i = order[a]
        let j = order[b]
        let entry = sum / (lengths[i] * lengths[j])
        result[i * columns + j] = entry
        result[j * columns + i] = entry
      }
    }
    return result
  }

  /// The inverse of R, row by row.
  private func inverseTriangle() -> [S] {
    var inverse = [S](repeating: 0, count: columns * columns)
    for k in 0..<columns {
      inverse[k * columns + k] = 1 / diagonal[k]
      for i in (0..<k).reversed() {
        var sum: S = 0
        for j in (i + 1)...k { sum = sum + factor[j * rows + i] * inverse[j * columns + k] }
        inverse[i * columns + k] = -(sum / diagonal[i])
      }
    }
    return inverse
  }
}
