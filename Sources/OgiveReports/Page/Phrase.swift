internal import OgiveScenarios

/// Words of ours in both languages of a report, which holds them side by side and shows one.
struct Phrase: Hashable {
  let english: String
  let chinese: String

  init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// What the file says to readers of either language.
  init(_ words: Translated<String>) {
    self.init(words.text(in: "en"), words.text(in: "zh"))
  }

  /// What a style of numbers makes of something in each language.
  init(_ text: (NumberStyle) -> String) {
    self.init(text(NumberStyle(.english)), text(NumberStyle(.chinese)))
  }

  /// The words in one language.
  func text(_ language: NumberStyle.Language) -> String {
    language == .english ? english : chinese
  }

  /// The words in each language on at most so many lines of at most so many columns. Where one language
  /// takes fewer than the other, its first lines are empty.
  func lines(ofColumns columns: Int, atMost count: Int) -> [Phrase] {
    let lines = [english, chinese].map {
      PlainText.oneLine($0).lines(ofColumns: columns, atMost: count)
    }
    let most = max(lines[0].count, lines[1].count)
    let aligned = lines.map { Array(repeating: "", count: most - $0.count) + $0 }
    return zip(aligned[0], aligned[1]).map { Phrase($0, $1) }
  }

  /// The words in each language cut to so many columns, on one line.
  func shortened(toColumns columns: Int) -> Phrase {
    Phrase(
      PlainText.oneLine(english).shortened(toColumns: columns),
      PlainText.oneLine(chinese).shortened(toColumns: columns))
  }

  /// Both, of which a page shows one; only one where they are the same.
  var html: HTML { Self.both(HTML(english), HTML(chinese)) }

  /// Both where they are names from the file, kept together whatever direction they are written in.
  var name: HTML { Self.both(.name(english), .name(chinese)) }

  /// Content in both languages.
  static func both(_ english: HTML, _ chinese: HTML) -> HTML {
    guard english != chinese else { return english }
    return .element("span", ["lang": "en"], english) + .element("span", ["lang": "zh"], chinese)
  }
}

extension [Phrase] {
  /// All of them after each other, with a mark between.
  func joined(_ mark: Phrase) -> Phrase {
    Phrase(
      map(\.english).joined(separator: mark.english),
      map(\.chinese).joined(separator: mark.chinese))
  }
}
