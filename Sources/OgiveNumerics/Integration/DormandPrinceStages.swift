/// The values of an integration with the slopes of one step.
@frozen
@usableFromInline
struct DormandPrinceStages<S: SteppedScalar> {
  @usableFromInline let count: Int
  /// The values at the beginning of the step.
  @usableFromInline var values: [S]
  /// The values at its end.
  @usableFromInline var next: [S]
  @usableFromInline var inner: [S]
  @usableFromInline var lastStep = 0.0
  @usableFromInline var slope: [S]
  /// The slopes of the seven stages, one stage after the other.
  @usableFromInline var slopes: [S]

  @inlinable init(_ start: [S]) {
    count = start.count
    values = start
    next = start
    inner = start
    slope = start
    slopes = Array(repeating: 0, count: 7 * count)
  }

  @inlinable @inline(__always) mutating func begin(
    at time: Double, _ rates: (Span<S>, Double, inout MutableSpan<S>) -> Void
  ) {
    Self.evaluate(rates, of: values, at: time, into: &slope)
    for i in 0..<count { slopes[i] = slope[i] }
  }

  /// A step of 1% of the time in which a value changes by itself, at most the whole span.
  @inlinable func firstStep(_ tolerance: StepTolerance, span: Double) -> Double {
    var step = span
    for i in 0..<count {
      let sizes = values[i].magnitudes + SIMD8(repeating: tolerance.absolute)
      let speeds = slopes[i].magnitudes
      for lane in 0..<8 where speeds[lane] * step > 0.01 * sizes[lane] {
        step = 0.01 * sizes[lane] / speeds[lane]
      }
    }
    return step > 0 ? step : 1e-6 * span
  }

  /// One step of `h` from `time`, into `next`.
  @inlinable @inline(__always) mutating func attempt(
    from time: Double, _ h: Double,
    _ rates: (Span<S>, Double, inout MutableSpan<S>) -> Void
  ) {
    stage(1, at: time + 0.2 * h, h, [0.2], rates)
    stage(2, at: time + 0.3 * h, h, [3 / 40, 9 / 40], rates)
    stage(3, at: time + 0.8 * h, h, [44 / 45, -56 / 15, 32 / 9], rates)
    stage(
      4, at: time + 8 / 9 * h, h, [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729], rates)
    stage(
      5, at: time + h, h,
      [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656], rates)
    stage(
      6, at: time + h, h,
      [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84], rates)
    swap(&next, &inner)
    lastStep = h
  }

  @inlinable @inline(__always) mutating func stage<let n: Int>(
    _ stage: Int, at time: Double, _ h: Double, _ weights: InlineArray<n, Double>,
    _ rates: (Span<S>, Double, inout MutableSpan<S>) -> Void
  ) {
    Self.combine(values, slopes, h, weights, into: &inner)
    Self.evaluate(rates, of: inner, at: time, into: &slope)
    Self.copy(slope, to: &slopes, at: stage * count)
  }

  /// Writes the values after `h` with the mean slope that `weights` give.
  @inlinable @inline(__always) static func combine<let n: Int>(
    _ values: [S], _ slopes: [S], _ h: Double, _ weights: InlineArray<n, Double>,
    into inner: inout [S]
  ) {
    let (values, slopes, count) = (values.span, slopes.span, values.count)
    var inner = inner.mutableSpan
    for i in 0..<count {
      var sum = S(h * weights[0]) * slopes[i]
      for j in 1..<max(n, 1) { sum = sum + S(h * weights[j]) * slopes[j * count + i] }
      inner[i] = values[i] + sum
    }
  }

  @inlinable @inline(__always) static func copy(_ slope: [S], to slopes: inout [S], at place: Int) {
    let slope = slope.span
    var slopes = slopes.mutableSpan
    for i in slope.indices { slopes[place + i] = slope[i] }
  }

  @inlinable @inline(__always) static func evaluate(
    _ rates: (Span<S>, Double, inout MutableSpan<S>) -> Void, of values: [S], at time: Double,
    into slope: inout [S]
  ) {
    var span = slope.mutableSpan
    rates(values.span, time, &span)
  }

  /// The error of the last attempt in units of the tolerance: the root mean square over equations.
  @inlinable func errors(_ tolerance: StepTolerance) -> SIMD8<Double> {
    let weights: InlineArray<7, Double> = [
      71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40,
    ]
    var sum = SIMD8<Double>(repeating: 0)
    let (values, next, slopes, count) = (values.span, next.span, slopes.span, count)
    for i in 0..<count {
      var error = S(lastStep * weights[0]) * slopes[i]
      for j in 2..<7 { error = error + S(lastStep * weights[j]) * slopes[j * count + i] }
      let (before, after) = (values[i].magnitudes, next[i].magnitudes)
      let size = before.replacing(with: after, where: before .< after)
      let ratio =
        error.magnitudes
        / (SIMD8(repeating: tolerance.absolute) + tolerance.relative * size)
      sum += ratio * ratio
    }
    return (sum / Double(count)).squareRoot()
  }

  /// The values at the part `theta` of the last attempt, of fourth order; written from `place` on.
  ///
  /// Hairer, Nørsett and Wanner 1993, section II.6; the weights are those of their `contd5`, resolved
  /// for the slopes.
  @inlinable func interpolate(
    _ theta: Double, into levels: inout MutableSpan<S>, at place: Int
  ) {
    let rest = 1 - theta
    let whole = theta * (1 + rest * (2 * theta - 1))
    let bend = theta * theta * rest * rest
    let weights: InlineArray<7, Double> = [
      lastStep
        * (35 / 384 * whole + theta * rest * rest - 12_715_105_075 / 11_282_082_432 * bend),
      0,
      lastStep * (500 / 1113 * whole + 87_487_479_700 / 32_700_410_799 * bend),
      lastStep * (125 / 192 * whole - 10_690_763_975 / 1_880_347_072 * bend),
      lastStep * (-2187 / 6784 * whole + 701_980_252_875 / 199_316_789_632 * bend),
      lastStep * (11 / 84 * whole - 1_453_857_185 / 822_651_844 * bend),
      lastStep * (69_997_945 / 29_380_423 * bend - theta * theta * rest),
    ]
    let (values, slopes, count) = (values.span, slopes.span, count)
    for i in 0..<count {
      var sum = S(weights[0]) * slopes[i]
      for j in 2..<7 { sum = sum + S(weights[j]) * slopes[j * count + i] }
      levels[place + i] = values[i] + sum
    }
  }

  /// Gives up the draws in `lanes`.
  @inlinable mutating func spoil(where lanes: SIMDMask<SIMD8<Int64>>) {
    for i in 0..<count { values[i] = values[i].spoilt(where: lanes) }
  }

  /// Takes the last attempt for good.
  @inlinable mutating func accept() {
    swap(&values, &next)
    for i in 0..<count { slopes[i] = slopes[6 * count + i] }
  }
}
