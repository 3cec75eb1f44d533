/// `JᵀJ` and `Jᵀr` of eight problems.
///
/// Squaring the Jacobian loses half of the digits of a step, not of the minimum: where a step is zero
/// depends on `Jᵀr` alone.
struct NormalEquations {
  /// The lower triangle of `JᵀJ`, row by row.
  private var gram: [Draws8]
  private var gradient: [Draws8]
  /// What a step is worked out in, kept between steps.
  private var factor: [Draws8]
  private var scale: [Draws8]
  /// The sum of the squared residuals.
  private(set) var sum: Draws8 = 0
  private let count: Int

  init(parameterCount: Int) {
    count = parameterCount
    gradient = Array(repeating: 0, count: count)
    scale = gradient
    gram = Array(repeating: 0, count: count * (count + 1) / 2)
    factor = gram
  }

  /// The length of each column of the Jacobian.
  @inline(__always) func length(_ j: Int) -> Draws8 { Draws8.sqrt(gram[Self.place(j, j)]) }

  @inline(__always) private static func place(_ i: Int, _ j: Int) -> Int { i * (i + 1) / 2 + j }

  /// Reads the residuals and the Jacobian, column by column.
  mutating func read(_ residuals: Span<Draws8>, _ jacobian: Span<Draws8>) {
    let rows = residuals.count
    sum = Self.product(residuals, 0, residuals, 0, rows)
    for i in 0..<count {
      gradient[i] = Self.product(jacobian, i * rows, residuals, 0, rows)
      for j in 0...i {
        gram[Self.place(i, j)] = Self.product(jacobian, i * rows, jacobian, j * rows, rows)
      }
    }
  }

  @inline(__always) private static func product(
    _ a: Span<Draws8>, _ first: Int, _ b: Span<Draws8>, _ second: Int, _ rows: Int
  ) -> Draws8 {
    var even: Draws8 = 0
    var odd: Draws8 = 0
    for i in stride(from: 0, to: rows - 1, by: 2) {
      even = even + a[first + i] * b[second + i]
      odd = odd + a[first + i + 1] * b[second + i + 1]
    }
    return rows.isMultiple(of: 2)
      ? even + odd : even + a[first + rows - 1] * b[second + rows - 1] + odd
  }

  /// Takes over the lanes of `other` that `mask` marks.
  @inline(__always) mutating func replace(
    with other: NormalEquations, where mask: SIMDMask<SIMD8<Int64>>
  ) {
    sum.replace(with: other.sum, where: mask)
    for i in 0..<count { gradient[i].replace(with: other.gradient[i], where: mask) }
    for i in 0..<(count * (count + 1) / 2) { gram[i].replace(with: other.gram[i], where: mask) }
  }

  /// Writes the step `d` with `(JᵀJ + damping · diag JᵀJ) d = -Jᵀr`; not a number where that is
  /// singular.
  mutating func solve(damping: Draws8, into step: inout [Draws8]) {
    for i in 0..<count { scale[i] = 1 / length(i) }
    for i in 0..<count {
      for j in 0...i {
        let place = Self.place(i, j)
        var entry = i == j ? 1 + damping : gram[place] * scale[i] * scale[j]
        for k in 0..<j { entry = entry - factor[Self.place(i, k)] * factor[Self.place(j, k)] }
        factor[place] = i == j ? Self.pivot(entry) : entry / factor[Self.place(j, j)]
      }
    }
    substitute(into: &step)
  }

  /// By how much a damped step lowers the sum, as the quadratic model has it.
  @inline(__always) func gain(of step: [Draws8], damping: Draws8) -> Draws8 {
    var gain: Draws8 = 0
    for j in 0..<count {
      gain = gain + step[j] * (damping * gram[Self.place(j, j)] * step[j] - gradient[j])
    }
    return gain
  }

  /// The root of a pivot; not a number where rounding is all that it holds.
  @inline(__always) private static func pivot(_ square: Draws8) -> Draws8 {
    Draws8.sqrt(Draws8.select(square, lessThan: 1e-14, then: -1, else: square))
  }

  private func substitute(into step: inout [Draws8]) {
    for i in 0..<count {
      var entry = -(gradient[i] * scale[i])
      for k in 0..<i { entry = entry - factor[Self.place(i, k)] * step[k] }
      step[i] = entry / factor[Self.place(i, i)]
    }
    for i in (0..<count).reversed() {
      var entry = step[i]
      for k in (i + 1)..<max(count, i + 1) { entry = entry - factor[Self.place(k, i)] * step[k] }
      step[i] = entry / factor[Self.place(i, i)]
    }
    for i in 0..<count { step[i] = step[i] * scale[i] }
  }
}

extension Draws8 {
  /// Takes over the lanes of `other` that `mask` marks.
  @inline(__always) mutating func replace(
    with other: Draws8, where mask: SIMDMask<SIMD8<Int64>>
  ) {
    lanes.replace(with: other.lanes, where: mask)
  }
}
