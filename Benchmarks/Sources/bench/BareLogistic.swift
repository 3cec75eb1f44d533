import Ogive

/// The logistic formula in plain loops, without a family around it.
enum BareLogistic {
  @inline(never)
  static func draws(
    at times: Span<Draws8>, _ p: Parameters<Draws8>, into levels: inout MutableSpan<Draws8>
  ) {
    let (capacity, rate, midpoint) = (p[0], p[1], p[2])
    for i in times.indices {
      levels[i] = capacity / (1.0 + Draws8.exp(-(rate * (times[i] - midpoint))))
    }
  }

  @inline(never)
  static func values(
    at times: Span<Double>, _ p: Parameters<Double>, into levels: inout MutableSpan<Double>
  ) {
    let (capacity, rate, midpoint) = (p[0], p[1], p[2])
    for i in times.indices {
      levels[i] = capacity / (1 + Double.exp(-(rate * (times[i] - midpoint))))
    }
  }

  @inline(never)
  static func gradients(
    at times: Span<Double>, _ p: Parameters<Dual>, into levels: inout MutableSpan<Dual>
  ) {
    let (capacity, rate, midpoint) = (p[0], p[1], p[2])
    for i in times.indices {
      levels[i] = capacity / (1.0 + Dual.exp(-(rate * (Dual(times[i]) - midpoint))))
    }
  }
}
