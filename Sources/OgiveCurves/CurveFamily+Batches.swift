public import OgiveNumerics

// In the module of the conforming families on purpose: only here can the compiler specialise the
// formula inside the loop.
extension CurveFamily {
  public func values(
    at times: Span<Double>, _ p: Parameters<Double>, into levels: inout MutableSpan<Double>
  ) {
    for i in times.indices { levels[i] = value(at: times[i], p) }
  }

  public func gradients(
    at times: Span<Double>, _ p: Parameters<Double>, into levels: inout MutableSpan<Dual>
  ) {
    let independent = Parameters<Dual>(independent: p)
    for i in times.indices { levels[i] = value(at: Dual(times[i]), independent) }
  }

  public func draws(
    at times: Span<Draws8>, _ p: Parameters<Draws8>, into levels: inout MutableSpan<Draws8>
  ) {
    for i in times.indices { levels[i] = value(at: times[i], p) }
  }

  public func tangents(
    at times: Span<DoubleDouble>, _ p: Parameters<Tangent<DoubleDouble>>,
    into levels: inout MutableSpan<Tangent<DoubleDouble>>
  ) {
    for i in times.indices {
      levels[i] = value(at: Tangent(value: times[i], derivative: 0), p)
    }
  }
}
