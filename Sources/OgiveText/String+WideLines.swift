extension String {
  /// The text without the line breaks that stand between two wide characters: Chinese has no space
  /// between words, so a break within a paragraph must not become one. What CommonMark begins a block
  /// with is narrow, and keeps its line.
  public var joinedWhereWide: String {
    var result = ""
    var isBegun = false
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let isWithin = result.last?.isWide == true && line.first?.isWide == true
      if isBegun && !isWithin { result += "\n" }
      result += line
      isBegun = true
    }
    return result
  }
}

extension Character {
  /// Whether it takes two columns.
  public var isWide: Bool { DisplayWidth.columns(of: unicodeScalars) > 1 }
}
