extension RandomStream {
  /// Fills `draws` with the draws from `16 group` on of a uniform number in (0, 1), eight an element.
  public func fillUniforms(_ draws: inout MutableSpan<Draws8>, from group: UInt64 = 0) {
    let whole = draws.count / 2
    for pair in 0..<whole {
      let (first, second) = uniforms(group: group &+ UInt64(pair))
      draws[2 * pair] = first
      draws[2 * pair + 1] = second
    }
    if draws.count % 2 == 1 {
      draws[2 * whole] = uniforms(group: group &+ UInt64(whole)).0
    }
  }

  /// Fills `draws` with the draws from `16 group` on of a standard normal number, eight an element.
  public func fillNormals(_ draws: inout MutableSpan<Draws8>, from group: UInt64 = 0) {
    fillUniforms(&draws, from: group)
    for i in draws.indices { draws[i] = NormalDistribution.centralQuantile(draws[i]) }
  }
}
