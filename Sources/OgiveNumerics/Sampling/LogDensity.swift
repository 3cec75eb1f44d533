/// A distribution over the whole real space by the logarithm of its density, up to a constant.
///
/// What a sampler is given. Quantities with bounds are transformed first, with the transform's
/// Jacobian in the density, so that no hard edge reaches the sampler.
public protocol LogDensity: Sendable {
  /// The number of coordinates, at least one.
  var dimension: Int { get }

  /// The log density at `x`, with its derivatives.
  ///
  /// - Parameters:
  ///   - x: One point: ``dimension`` coordinates.
  ///   - gradient: Filled with the derivative by each coordinate.
  /// - Returns: Minus infinity where there is no mass; the gradient is then not looked at. What is
  ///   not a number counts as no mass.
  func logDensity(at x: Span<Double>, gradient: inout MutableSpan<Double>) -> Double

  /// The log densities of eight points side by side.
  ///
  /// By default the points go through ``logDensity(at:gradient:)`` one by one; a density that can be
  /// written in lanes is several times faster.
  /// - Parameter x: Coordinate `i` of each point in `x[i]`.
  func logDensities(at x: [Draws8]) -> Draws8
}

extension LogDensity {
  public func logDensities(at x: [Draws8]) -> Draws8 {
    var point = [Double](repeating: 0, count: x.count)
    var gradient = point
    var result = Draws8(0)
    for lane in 0..<Draws8.width {
      for i in x.indices { point[i] = x[i].lanes[lane] }
      var span = gradient.mutableSpan
      result.lanes[lane] = logDensity(at: point.span, gradient: &span)
    }
    return result
  }
}
