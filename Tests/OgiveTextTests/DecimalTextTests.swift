import OgiveTestSupport
import OgiveText
import Testing

@Suite struct DecimalTextTests {
  /// `Tests/Fixtures/decimal-text.csv` was made with Python's `decimal` module: the exact value of each
  /// double, given by its bits, rounded half to even in a context of so many digits, laid out by
  /// the rule of ``DecimalText``. It holds random bit patterns, ordinary figures, halves and
  /// seven-digit decimals that end in 5.
  @Test("numbers are written as exact decimal arithmetic rounds them")
  func exactRounding() throws {
    let path = "Tests/Fixtures/decimal-text.csv"
    let table = try CSVReader.read(text: Repository.text(path), file: path)
    #expect(table.rows.count > 800)
    for row in table.rows {
      let bits = try #require(UInt64(row.cells[0].text, radix: 16))
      let digits = try #require(Int(row.cells[1].text))
      let value = Double(bitPattern: bits)
      #expect(
        DecimalText.shortest(value, significantDigits: digits) == row.cells[2].text,
        "\(value) with \(digits) digits")
    }
  }

  @Test(
    "special values have their names",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
      (-1, "-1"), (1e15, "1e15"), (999_999_999_999_999, "1000000000000000"), (1e-5, "0.00001"),
    ] as [(Double, String)])
  func specialValues(value: Double, text: String) {
    #expect(DecimalText.shortest(value) == text)
  }

  @Test("numbers of digits outside 1 to 17 are taken for the nearest")
  func digitLimits() {
    #expect(DecimalText.shortest(1.26, significantDigits: 0) == "1")
    #expect(DecimalText.shortest(1.26, significantDigits: -4) == "1")
    #expect(DecimalText.shortest(0.1, significantDigits: 99) == "0.1")
  }

  @Test("with 17 digits a number reads back as itself")
  func roundTrip() {
    var random = SplitMix64(seed: 13)
    for _ in 0..<5_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(DecimalText.shortest(value, significantDigits: 17)) == value)
    }
  }
}
