internal import OgiveText

/// A run of letters or of digits in a text.
struct MentionToken {
  /// The run, in lower case.
  let text: String
  /// What stands between it and the run before.
  let gap: String

  /// The year that it is, if it looks like one of our times.
  var year: Int? {
    guard text.count == 4, let number = Int(text), (1950...2099).contains(number) else {
      return nil
    }
    return number
  }

  /// The runs of a text, in order.
  static func all(in text: String) -> [MentionToken] {
    var tokens: [MentionToken] = []
    var (run, gap) = ("", "")
    var kind: Kind?
    for character in text {
      let next = Kind(of: character)
      if let kind, next != kind {
        tokens.append(MentionToken(text: run.lowercased(), gap: gap))
        (run, gap) = ("", "")
      }
      kind = next
      if next == nil { gap.append(character) } else { run.append(character) }
    }
    if kind != nil { tokens.append(MentionToken(text: run.lowercased(), gap: gap)) }
    return tokens
  }

  private enum Kind {
    case digits, letters

    init?(of character: Character) {
      if character.isASCII, character.isNumber {
        self = .digits
      } else if character.isLetter {
        self = .letters
      } else {
        return nil
      }
    }
  }
}
