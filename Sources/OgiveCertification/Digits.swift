import OgiveNumerics

/// Log relative errors.
enum Digits {
  /// The digits that `value` has in common with `certified`: minus the decimal logarithm of the
  /// relative error, between 0 and `limit`, the digits that the certified value was rounded to.
  static func shared(_ value: Double, _ certified: Double, limit: Double) -> Double {
    let error = ((value - certified) / certified).magnitude
    guard error.isFinite else { return 0 }
    return error == 0 ? limit : min(limit, max(0, -Double.log(error) / Double.log(10)))
  }

  /// The digits of each of `values`; none where they are missing.
  static func shared(
    _ values: [Double], _ certified: [Double], limit: Double
  ) -> [Double] {
    guard values.count == certified.count else { return certified.map { _ in 0 } }
    return zip(values, certified).map { shared($0, $1, limit: limit) }
  }
}
