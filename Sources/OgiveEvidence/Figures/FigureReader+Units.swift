internal import OgiveText

extension FigureReader {
  /// The number in the unit of the column, whichever unit it was written with.
  func number(
    _ written: WrittenNumber, text: String
  ) throws(TextProblem) -> PublishedNumber {
    let (plain, shares) = unit.withoutShares
    try checkMagnitude(written, of: plain, text: text)
    var factor = written.magnitude?.isShare == true ? 1 : shares
    if written.statesUnit { factor *= try conversion(of: written, to: plain, text: text) }
    return PublishedNumber(
      value: written.number.value * factor, halfUnit: written.number.halfUnit * factor)
  }

  /// Shares and factors are not numbers of anything.
  private func checkMagnitude(
    _ written: WrittenNumber, of plain: Unit, text: String
  ) throws(TextProblem) {
    guard let magnitude = written.magnitude, magnitude.isShare || magnitude.isFactor,
      plain.numerator != .one, !plain.isDimensionless
    else { return }
    throw TextProblem(
      .unitMismatch, "'\(text)' is a share or a factor, but the unit is \(unit)",
      length: text.unicodeScalars.count, notes: ["a share or a factor has the unit 1"])
  }

  /// What turns the written unit into the column's, or into what is above its first `/`.
  private func conversion(
    of written: WrittenNumber, to plain: Unit, text: String
  ) throws(TextProblem) -> Double {
    let above = plain.numerator
    if let factor = written.unit.conversionFactor(to: plain) { return factor }
    if let factor = written.unit.conversionFactor(to: above) { return factor }
    if written.unit.isGenericCount, above.isCount { return 1 }
    let suffix = String(text.unicodeScalars.dropFirst(written.unitOffset).map(Character.init))
    throw TextProblem(
      .unitMismatch, "the value is in \(written.unit), but the unit is \(unit)",
      offset: written.unitOffset, length: suffix.unicodeScalars.count,
      notes: ["'\(suffix)' belongs to another unit, or the unit column is wrong"])
  }
}

extension Unit {
  /// Whether it is a number of things of one kind.
  var isCount: Bool {
    dimensions.count == 1 && dimensions.allSatisfy { $0.key.isCount && $0.value == 1 }
  }

  /// Whether it is a number of things that does not say which: 次, 项.
  var isGenericCount: Bool { dimensions == [.count(UnitSymbol.genericCount): 1] }
}
