/// Uniform numbers that are the same bits in Python, for expected values that were made there:
///
/// ```python
/// def uniforms(n, s=1):
///     for _ in range(n):
///         s = (s * 1103515245 + 12345) & 0x7fffffff
///         yield (s + 0.5) / 2**31
/// ```
func congruentialNumbers(_ count: Int, seed: UInt64 = 1) -> [Double] {
  var state = seed
  return (0..<count).map { _ in
    state = (state &* 1_103_515_245 &+ 12345) & 0x7FFF_FFFF
    return (Double(state) + 0.5) / 0x1p31
  }
}
