internal import OgiveText

/// Words for magnitudes that people write and that are not read, since `m` is also a metre, a minute or
/// a month to somebody.
enum MagnitudeWord {
  private static let symbols = [
    "m": "M", "mm": "M", "mn": "M", "mio": "M", "mln": "M", "mil": "M", "million": "M",
    "millions": "M", "b": "B", "bil": "B", "bln": "B", "billion": "B", "billions": "B",
    "thousand": "k", "thousands": "k", "tn": "T", "trillion": "T", "trillions": "T",
  ]

  /// The figure as it should be written, where what follows its number at `offset` begins with such a
  /// word: `24M` for `24 million`. Nil where it does not.
  static func note(on text: String, from offset: Int) -> String? {
    let scalars = ScalarCursor(text).scalars
    let rest = scalars[min(offset, scalars.count)...]
    let word = rest.prefix { $0.isLatinLetter }
    guard let symbol = symbols[Self.text(word).lowercased()] else { return nil }
    let number = scalars[..<rest.startIndex].filter { $0 != " " }
    return "did you mean '\(Self.text(number))\(symbol)\(Self.text(rest.dropFirst(word.count)))'?"
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}

extension TextProblem {
  /// The same problem with this note in place of others; itself where there is none.
  func noting(_ note: String?) -> TextProblem {
    guard let note else { return self }
    var noted = self
    noted.notes = [note]
    return noted
  }
}
