/// Words of ours in both languages of a report, which holds them side by side and shows one.
struct Phrase: Hashable {
  let english: String
  let chinese: String

  init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// What a style of numbers makes of something in each language.
  init(_ text: (NumberStyle) -> String) {
    self.init(text(NumberStyle(.english)), text(NumberStyle(.chinese)))
  }

  /// The words in one language.
  func text(_ language: NumberStyle.Language) -> String {
    language == .english ? english : chinese
  }

  /// Both, of which a page shows one; only one where they are the same.
  var html: HTML { Self.both(HTML(english), HTML(chinese)) }

  /// Content in both languages.
  static func both(_ english: HTML, _ chinese: HTML) -> HTML {
    guard english != chinese else { return english }
    return .element("span", ["lang": "en"], english) + .element("span", ["lang": "zh"], chinese)
  }
}
