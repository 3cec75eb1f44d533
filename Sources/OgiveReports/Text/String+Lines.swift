internal import OgiveText

extension String {
  /// The text on at most so many lines of at most so many columns; the last is cut where it does not fit.
  ///
  /// Lines break at spaces and beside Chinese characters, but not before a mark that closes something.
  func lines(ofColumns columns: Int, atMost count: Int) -> [String] {
    var lines = [""]
    for part in unbreakableParts {
      let longer = lines[lines.count - 1] + part
      let fits = longer.trimmingTrailingSpaces().displayColumns <= columns
      if fits || lines.count == count || lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = longer
      } else {
        lines.append(part)
      }
    }
    return lines.map { $0.trimmingTrailingSpaces().shortened(toColumns: columns) }
  }

  /// The pieces between which a line may break, each with the spaces after it.
  private var unbreakableParts: [String] {
    var parts: [String] = []
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if let previous, Self.keepsTogether(previous, scalar) {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      } else {
        parts.append(String(scalar))
      }
      previous = scalar
    }
    return parts
  }

  private static func keepsTogether(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    if after == " " || closing.contains(after) || opening.contains(before) { return true }
    return before != " " && DisplayWidth.columns(of: before) < 2
      && DisplayWidth.columns(of: after) < 2
  }

  private static let closing = Set("，。、：；！？）》」』”’,.:;!?)]}%".unicodeScalars)
  private static let opening = Set("（《「『“‘([{".unicodeScalars)

  private var displayColumns: Int { DisplayWidth.columns(of: unicodeScalars) }
}
