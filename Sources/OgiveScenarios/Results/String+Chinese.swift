extension String {
  /// A name before Chinese characters: with a space after it where it ends in Latin letters.
  package var beforeChinese: String {
    unicodeScalars.last?.isASCII == true ? self + " " : self
  }

  /// A name between Chinese characters.
  package var betweenChinese: String {
    unicodeScalars.first?.isASCII == true ? " " + beforeChinese : beforeChinese
  }
}
