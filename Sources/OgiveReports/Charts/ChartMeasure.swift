/// What a chart is about, and in which unit.
struct ChartMeasure: Sendable {
  let name: Phrase
  /// As written in the file; `1` for a pure number.
  let unit: String

  /// With the unit in brackets, as headings and axes have it.
  var heading: Phrase {
    Phrase { style in
      let words = name.text(style.language)
      return unit == "1" ? words : "\(words) (\(style.name(of: unit)))"
    }
  }

  /// With the unit, as an English sentence has it.
  var spoken: String {
    PlainText.oneLine(unit == "1" ? name.english : "\(name.english) in \(unit)")
  }
}
