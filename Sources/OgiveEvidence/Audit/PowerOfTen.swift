/// Tells a slip of magnitude from growth.
enum PowerOfTen {
  /// The power of ten, other than the zeroth, that a ratio is within a factor of `room` of; nil
  /// where there is none.
  static func nearest(to ratio: Double, room: Double) -> Int? {
    guard ratio > 0, ratio.isFinite else { return nil }
    var (rest, power) = (ratio, 0)
    while rest > room, power < 400 { (rest, power) = (rest / 10, power + 1) }
    while rest < 1 / room, power > -400 { (rest, power) = (rest * 10, power - 1) }
    return power != 0 && (1 / room...room).contains(rest) ? power : nil
  }

  /// `1000 times`, `1/100 of`.
  static func text(_ power: Int) -> String {
    let zeros = String(repeating: "0", count: min(abs(power), 12))
    let digits = abs(power) > 12 ? "10^\(abs(power))" : "1" + zeros
    return power > 0 ? "\(digits) times" : "1/\(digits) of"
  }
}
