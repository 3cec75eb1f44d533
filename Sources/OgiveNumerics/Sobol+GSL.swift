import CGSL

/// Sobol's points: as even a cover of a box as few points can give, the same on every run.
public enum Sobol {
  /// The most dimensions that GSL's generator has.
  public static let dimensionLimit = 40

  /// The first `count` points of Sobol's sequence in the box with these sides, in order.
  ///
  /// The first point is the box's centre. Sobol 1967, doi:10.1016/0041-5553(67)90144-9.
  /// - Throws: ``SolverError/Status/invalid`` unless the box has 1 to 40 sides.
  public static func points(
    _ count: Int, in box: [ClosedRange<Double>]
  ) throws(SolverError) -> [[Double]] {
    guard GSL.isQuiet, (1...dimensionLimit).contains(box.count),
      let generator = unsafe gsl_qrng_alloc(ogive_qrng_sobol(), UInt32(box.count))
    else { throw SolverError(.invalid, in: "Sobol points") }
    defer { unsafe gsl_qrng_free(generator) }
    var unit = [Double](repeating: 0, count: box.count)
    return (0..<max(count, 0)).map { _ in
      _ = unsafe unit.withUnsafeMutableBufferPointer { buffer in
        unsafe gsl_qrng_get(generator, buffer.baseAddress)
      }
      return zip(box, unit).map { $0.lowerBound + $1 * ($0.upperBound - $0.lowerBound) }
    }
  }
}
