extension RandomStream {
  /// Draw `draw` of a whole number in 0 ..< `count`, each as likely as the others to 2^-64.
  func choice(_ draw: UInt64, below count: Int) -> Int {
    Int(UInt64(count).multipliedFullWidth(by: bits(draw)).high)
  }

  /// The numbers 0 to `count - 1` in a random order, every order as likely as the others
  /// (Durstenfeld 1964, doi:10.1145/364520.364540).
  public func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<max(count, 0))
    for last in (1..<max(count, 1)).reversed() {
      order.swapAt(last, choice(UInt64(last), below: last + 1))
    }
    return order
  }
}
