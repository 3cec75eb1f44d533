/// Points that cover the open unit cube, one row a point and one column an input, to be turned into
/// inputs by their quantile functions.
///
/// Each input takes its numbers from its own place in the random source, so that the first columns
/// stay the same when inputs are added; rows of Sobol's design stay when points are added, too.
public enum UnitDesign {
  /// A Latin hypercube: of `count` equal slices of each input every one holds one point, which lies
  /// anywhere in its slice.
  ///
  /// McKay, Beckman and Conover 1979, doi:10.2307/1268522.
  public static func latinHypercube(
    _ count: Int, inputs: Int, random: RandomSource
  ) -> [[Double]] {
    rows(count, (0..<max(inputs, 0)).map { latinColumn(count, input: $0, random) })
  }

  /// A Latin hypercube whose points lie in the middle of their slices.
  public static func centredLatinHypercube(
    _ count: Int, inputs: Int, random: RandomSource
  ) -> [[Double]] {
    let columns = (0..<max(inputs, 0)).map { input in
      slices(count, input: input, random).map { (Double($0) + 0.5) / Double(count) }
    }
    return rows(count, columns)
  }

  /// Sobol's points under a random digital shift: each point alone is uniform, and together they
  /// keep the evenness of the sequence, best for a power of two.
  ///
  /// Inputs beyond ``Sobol/dimensionLimit`` get the columns of a Latin hypercube. Sobol 1967,
  /// doi:10.1016/0041-5553(67)90144-9; the shift: Owen 1995, doi:10.1007/978-1-4612-2552-2_19.
  public static func sobol(_ count: Int, inputs: Int, random: RandomSource) -> [[Double]] {
    guard count > 0, inputs > 0 else { return rows(count, []) }
    let even = min(inputs, Sobol.dimensionLimit)
    let cube = [ClosedRange<Double>](repeating: 0...1, count: even)
    // GSL leaves out the origin, without which the points are no longer evenly spread.
    let points =
      [Array(repeating: 0.0, count: even)]
      + ((try? Sobol.points(count - 1, in: cube)) ?? [])
    let columns = (0..<inputs).map { input in
      guard input < even else { return latinColumn(count, input: input, random) }
      let shift = random.stream("digital shift", UInt64(input)).bits(0) >> 11
      return points.map { shifted($0[input], by: shift) }
    }
    return rows(count, columns)
  }

  /// An odd multiple of 2^-53, so never zero or one.
  private static func shifted(_ value: Double, by shift: UInt64) -> Double {
    Double((UInt64(value * 0x1p53) ^ shift) | 1) * 0x1p-53
  }

  private static func latinColumn(
    _ count: Int, input: Int, _ random: RandomSource
  ) -> [Double] {
    let within = random.uniforms("place in slice", UInt64(input), count: max(count, 0))
    return zip(slices(count, input: input, random), within).map {
      min((Double($0) + $1) / Double(count), 1 - 0x1p-53)
    }
  }

  private static func slices(_ count: Int, input: Int, _ random: RandomSource) -> [Int] {
    random.stream("slice", UInt64(input)).permutation(count)
  }

  private static func rows(_ count: Int, _ columns: [[Double]]) -> [[Double]] {
    (0..<max(count, 0)).map { row in columns.map { $0[row] } }
  }
}
