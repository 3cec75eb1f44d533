/// Eight Monte Carlo draws side by side.
///
/// Lane arithmetic uses no fused multiply-add, so the bits do not depend on the machine's vector
/// width, and lane `i` of a result equals the `Double` evaluation of lane `i` of the arguments.
@frozen
public struct Draws8: Sendable, Equatable {
  /// The number of draws carried.
  public static let width = 8

  /// One draw a lane.
  public var lanes: SIMD8<Double>

  /// The draws in `lanes`.
  @inlinable public init(lanes: SIMD8<Double>) {
    self.lanes = lanes
  }

  /// The eight of `values` that begin at index `first`, one of theirs; past the end the last one
  /// repeats.
  @inlinable @inline(__always) public init(_ values: Span<Double>, from first: Int) {
    if first + Draws8.width <= values.count {
      // All lanes at once; the load checks its bounds, and any bits are numbers.
      lanes = unsafe values.bytes.unsafeLoadUnaligned(
        fromByteOffset: first * MemoryLayout<Double>.stride, as: SIMD8<Double>.self)
    } else {
      lanes = SIMD8(repeating: 0)
      for lane in 0..<Draws8.width { lanes[lane] = values[min(first + lane, values.count - 1)] }
    }
  }

  /// Writes the lanes to `values` from index `first` on; those past the end go nowhere.
  @inlinable @inline(__always) public func write(
    to values: inout MutableSpan<Double>, from first: Int
  ) {
    if first + Draws8.width <= values.count {
      var bytes = unsafe values.mutableBytes
      bytes.storeBytes(
        of: lanes, toByteOffset: first * MemoryLayout<Double>.stride, as: SIMD8<Double>.self)
    } else {
      for i in first..<values.count { values[i] = lanes[i - first] }
    }
  }
}
