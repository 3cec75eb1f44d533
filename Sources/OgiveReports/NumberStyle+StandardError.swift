internal import OgiveNumerics

extension NumberStyle {
  /// A number down to the second digit of its standard error; at 6 digits where it has none.
  func text(_ value: Double, standardError: Double?) -> String {
    guard let standardError, standardError > 0, standardError.isFinite, value != 0 else {
      return text(value, significantDigits: 6)
    }
    let digits = Self.exponent(value) - Self.exponent(standardError) + 2
    return text(value, significantDigits: min(max(digits, 2), 12))
  }

  /// A standard error at two digits; `–` where there is none.
  func text(standardError: Double?) -> String {
    text(standardError ?? .nan, significantDigits: 2)
  }

  /// The power of ten at or below a number.
  private static func exponent(_ value: Double) -> Int {
    let power = (Double.log(value.magnitude) / Double.log(10)).rounded(.down)
    return power.isFinite ? Int(power) : 0
  }
}
