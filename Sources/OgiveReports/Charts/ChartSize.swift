/// How large a drawing is, and how much room its letters take.
struct ChartSize: Hashable {
  /// The lengths of a drawing and of what is around its plot.
  let width: Double
  private(set) var height: Double
  /// The room to each side of the drawing.
  let margin: Double
  /// From the end of a line to its label.
  let gap: Double
  /// A line of a title, of other text and of a series' label.
  let titleLine: Double
  let textLine: Double
  let labelLine: Double
  /// From one line of a label to the next.
  var labelPitch: Double { labelLine - 3 }
  /// The widths of a digit in text and in the key, and of a column of letters in a label and in a title.
  let digit: Double
  let keyDigit: Double
  let labelColumn: Double
  let titleColumn: Double
  /// How many columns a series' name may take.
  let nameColumns: Int

  /// From the plot down to the key, with the dates between, and from there to the end.
  static let dates = 55.0
  static let foot = 17.0

  /// A drawing by itself. Room is kept for the letters of a narrow place, which are the larger ones,
  /// so that nothing collides at any size.
  static let wide = ChartSize(
    width: 800, height: 500, margin: 24, gap: 16, titleLine: 36, textLine: 30, labelLine: 27,
    digit: 12.8, keyDigit: 11.5, labelColumn: 14, titleColumn: 16.5, nameColumns: 22)

  /// A drawing for a telephone held upright.
  static let narrow = ChartSize(
    width: 400, height: 420, margin: 8, gap: 10, titleLine: 30, textLine: 22, labelLine: 20,
    digit: 8.8, keyDigit: 8.2, labelColumn: 9.8, titleColumn: 13, nameColumns: 16)

  /// The same with another height.
  func with(height: Double) -> ChartSize {
    var copy = self
    copy.height = height
    return copy
  }
}
