/// An author's CommonMark as HTML that can be put into any page.
///
/// Tables, strikethrough and bare addresses are read as GitHub does. Nothing of it becomes markup of the
/// author's own: raw HTML is text, addresses with a scheme that runs code lead nowhere, and a
/// picture is a link, because a page that asks the network for one would tell who reads it.
enum CommonMark {
  /// The HTML of prose whose values stand in their places.
  ///
  /// Headings begin at `level` and never skip one.
  static func html(_ pieces: [ProsePart], headingsFrom level: Int) -> HTML {
    var source = ""
    var values: [(value: HTML, inLink: HTML)] = []
    for piece in pieces {
      switch piece {
      case .words(let words): source += words.withoutMarks
      case .value(let value, let inLink):
        source.unicodeScalars.append(mark(values.count))
        values.append((value, inLink))
      }
    }
    let markup = rendered(MarkdownText.withoutHTML(source), headingsFrom: level)
    return filled(markup, with: values)
  }

  /// Whether an address has one of the schemes that only lead somewhere, or none.
  static func isHarmless(_ address: String) -> Bool {
    let start = address.unicodeScalars.prefix { !"/?#".unicodeScalars.contains($0) }
    guard let colon = start.firstIndex(of: ":") else { return true }
    return ["http", "https", "mailto"].contains(String(start[..<colon]).lowercased())
  }

  /// A part of prose on its way into a page.
  enum ProsePart {
    /// CommonMark as the author wrote it.
    case words(String)
    /// What a placeholder stands for, which may be a link; and the same without one, for inside another.
    case value(HTML, inLink: HTML)
  }

  /// The values go through CommonMark as characters of Unicode's private use, which no author's text
  /// keeps, so that nothing in a value is read as CommonMark.
  private static let firstMark: UInt32 = 0xF0000
  /// So many values find a mark; the plane of private use ends there.
  private static let markCount = 0xFFFE

  private static func mark(_ index: Int) -> Unicode.Scalar {
    Unicode.Scalar(firstMark + UInt32(index % markCount)) ?? "\u{FFFD}"
  }

  private static func filled(
    _ markup: String, with values: [(value: HTML, inLink: HTML)]
  ) -> HTML {
    var result = ""
    for scalar in markup.unicodeScalars {
      switch scalar.value {
      case firstMark..<(firstMark + UInt32(markCount)):
        let index = Int(scalar.value - firstMark)
        guard values.indices.contains(index) else { continue }
        let (value, inLink) = values[index]
        result += (isInLink(result) ? inLink : value).markup
      default: result.unicodeScalars.append(scalar)
      }
    }
    return HTML(markup: result)
  }

  /// Whether markup ends inside a link.
  private static func isInLink(_ markup: String) -> Bool {
    guard let start = markup.ranges(of: "<a ").last?.lowerBound else { return false }
    return markup[start...].firstRange(of: "</a>") == nil
  }
}

extension String {
  /// The text without the characters of private use that stand for values.
  fileprivate var withoutMarks: String {
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isPrivate = scalar.properties.generalCategory == .privateUse
      kept.append(isPrivate ? "\u{FFFD}" : scalar)
    }
    return String(kept)
  }
}
