extension Unit: CustomStringConvertible {
  /// The unit as it may be written: `people/day`, `min/person/day`, `1/month`, `1`.
  ///
  /// Parsing a description gives the same unit.
  public var description: String {
    let above = factors.filter { $0.exponent > 0 }
    let below = factors.filter { $0.exponent < 0 }.map { "/" + power($0) }.joined()
    guard let first = above.first else { return "1" + below }
    if above.count == 1, first.symbol == .person, first.exponent == 1 {
      return headCount(below: below)
    }
    return above.map { $0.symbol == .person ? people($0) : power($0) }.joined(separator: "*")
      + below
  }

  /// A number of people, over what `below` says.
  private func headCount(below: String) -> String {
    if let window { return "people/\(window.rawValue)" + below }
    let isRate = factors.contains { $0.symbol.isTime && $0.exponent < 0 }
    // `person/day` would read as a number of people: a flow of people is `1/day*person`.
    return isRate ? "1" + below + "*person" : "person" + below
  }

  private func people(_ factor: Factor) -> String {
    guard let window else { return power(factor) }
    return "person[\(window.rawValue)]" + exponent(factor)
  }

  private func power(_ factor: Factor) -> String { factor.symbol.name + exponent(factor) }

  private func exponent(_ factor: Factor) -> String {
    abs(factor.exponent) == 1 ? "" : "^\(abs(factor.exponent))"
  }
}
