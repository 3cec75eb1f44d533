import OgiveNumerics
import OgiveTestSupport
import Testing

@Suite struct ElementaryAccuracyTests {
  @Test(arguments: ElementaryFunction.all)
  func `Results are within 0.9 units in the last place of mpmath's`(function: ElementaryFunction) {
    let references = ElementaryReference.all.filter { $0.name == function.name }
    #expect(references.count > 30)
    for reference in references {
      let result = function.scalar(reference.x, reference.y)
      let error = (result - reference.rounded) / reference.rounded.ulp - reference.rest
      #expect(abs(error) < 0.9, "\(reference.x), \(reference.y)")
    }
  }

  // Each side may be off by less than one unit, so that the two differ by one at most.
  @Test(arguments: ElementaryFunction.all)
  func `Results differ from the system's library by one unit at most`(function: ElementaryFunction)
  {
    var random = SplitMix64(seed: 1)
    for range in function.ranges {
      for _ in 0..<100_000 {
        let x = Double.random(in: range, using: &random)
        let y = Double.random(in: -20...20, using: &random)
        let result = function.scalar(x, y)
        let system = function.system(x, y)
        guard result != system else { continue }
        #expect(abs(result - system) <= max(result.ulp, system.ulp), "\(function.name) \(x) \(y)")
      }
    }
  }

  @Test(arguments: ElementaryFunction.all)
  func `Each lane has the bits of the single number`(function: ElementaryFunction) {
    var random = SplitMix64(seed: 2)
    for round in 0..<20_000 {
      let range = function.ranges[round % function.ranges.count]
      var x = SIMD8<Double>.zero
      var y = SIMD8<Double>.zero
      for lane in 0..<8 {
        // Every fourth argument is an arbitrary bit pattern: infinities, NaN and subnormal numbers.
        x[lane] =
          lane % 4 == 0
          ? Double(bitPattern: random.next()) : Double.random(in: range, using: &random)
        y[lane] = Double.random(in: -20...20, using: &random)
      }
      expectSameLanes(function, x, y)
    }
  }

  @Test(arguments: ElementaryFunction.all)
  func `Each lane has the bits of the single number at special values`(
    function: ElementaryFunction
  ) {
    let special: [Double] = [
      0, -0.0, 1, -1, 2, 0.5, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, 0x1p-1022,
      .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 709.79, -745.2, 1e-17,
    ]
    for y in special {
      for start in 0..<8 {
        var x = SIMD8<Double>.zero
        for lane in 0..<8 { x[lane] = special[start + lane] }
        expectSameLanes(function, x, SIMD8(repeating: y))
      }
    }
  }

  private func expectSameLanes(
    _ function: ElementaryFunction, _ x: SIMD8<Double>, _ y: SIMD8<Double>
  ) {
    let lanes = function.lanes(x, y)
    for lane in 0..<8 {
      let single = function.scalar(x[lane], y[lane])
      if single.isNaN {
        #expect(lanes[lane].isNaN, "\(function.name) \(x[lane]) \(y[lane])")
      } else {
        #expect(
          lanes[lane].bitPattern == single.bitPattern, "\(function.name) \(x[lane]) \(y[lane])")
      }
    }
  }
}
