public import OgiveNumerics

// In the module of the conforming families on purpose: only here can the compiler specialise the
// formula inside the loop.
extension CurveFamily {
  // Eight times side by side cost little more than one, and each lane has the bits of the number.
  public func values(
    at times: Span<Double>, _ p: Parameters<Double>, into levels: inout MutableSpan<Double>
  ) {
    let lanes = p.lifted(to: Draws8.self)
    for first in stride(from: 0, to: times.count, by: Draws8.width) {
      value(at: Draws8(times, from: first), lanes).write(to: &levels, from: first)
    }
  }

  public func gradients(
    at times: Span<Double>, _ p: Parameters<Double>, into levels: inout MutableSpan<Dual>
  ) {
    var tangents = p.lifted(to: Tangent<Draws8>.self)
    for first in stride(from: 0, to: times.count, by: Draws8.width) {
      let time = Tangent(value: Draws8(times, from: first), derivative: 0)
      let block = first..<min(first + Draws8.width, times.count)
      for j in 0..<p.count {
        tangents[j].derivative = 1
        let level = value(at: time, tangents)
        tangents[j].derivative = 0
        if j == 0 {
          for i in block { levels[i] = Dual(level.value.lanes[i - first]) }
        }
        for i in block { levels[i].derivatives[j] = level.derivative.lanes[i - first] }
      }
    }
  }

  public func draws(
    at times: Span<Draws8>, _ p: Parameters<Draws8>, into levels: inout MutableSpan<Draws8>
  ) {
    for i in times.indices { levels[i] = value(at: times[i], p) }
  }

  // Three directions in one go: the compiler finds that they share the value, and computes it once.
  public func drawGradients(
    at times: Span<Draws8>, _ p: Parameters<Draws8>, into levels: inout MutableSpan<Draws8>,
    slopes: inout MutableSpan<Draws8>
  ) {
    let count = times.count
    for first in stride(from: 0, to: p.count, by: 3) {
      let second = min(first + 1, p.count - 1)
      let third = min(first + 2, p.count - 1)
      let a = Parameters(p, along: first)
      let b = Parameters(p, along: second)
      let c = Parameters(p, along: third)
      for i in times.indices {
        let time = Tangent(value: times[i], derivative: 0)
        let level = value(at: time, a)
        levels[i] = level.value
        slopes[first * count + i] = level.derivative
        slopes[second * count + i] = value(at: time, b).derivative
        slopes[third * count + i] = value(at: time, c).derivative
      }
    }
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
