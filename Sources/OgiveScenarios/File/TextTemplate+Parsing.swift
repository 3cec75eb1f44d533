import OgiveText

extension TextTemplate {
  /// Splits `text`, which stands at `places`, at its placeholders; the ones that cannot be read
  /// are left out and added to `problems`, placed inside `text`.
  init(parsing text: String, places: TextPlaces, problems: inout [TextProblem]) {
    pieces = []
    let scalars = Array(text.unicodeScalars)
    var start = 0
    while let open = Self.find("{{", in: scalars, from: start) {
      append(Self.text(scalars[start..<open]))
      guard let close = Self.find("}}", in: scalars, from: open + 2) else {
        problems.append(
          TextProblem(
            .invalidExpression, "this placeholder is not closed", offset: open, length: 2,
            notes: ["a placeholder is written {{question.probability}}"]))
        return
      }
      do throws(TextProblem) {
        let place = places.location(offset: open, length: close + 2 - open)
        pieces.append(try Self.piece(Self.text(scalars[(open + 2)..<close]), at: place))
      } catch {
        problems.append(error.shifted(by: open + 2))
      }
      start = close + 2
    }
    append(Self.text(scalars[start...]))
  }

  /// What stands between the braces: a fact, or a number of the answers.
  private static func piece(
    _ text: String, at place: SourceLocation
  ) throws(TextProblem) -> Piece {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    guard words.hasPrefix("fact(") || words == "fact" else {
      return .placeholder(Located(try Placeholder(parsing: text), at: place))
    }
    let id = words.dropFirst("fact(".count).dropLast()
    guard words.hasSuffix(")"), !id.isEmpty, !id.contains(where: { "() ".contains($0) }) else {
      throw TextProblem(
        .invalidExpression, "this placeholder cannot be read", length: text.unicodeScalars.count,
        notes: ["a fact is written {{fact(channels-dau-2021)}}"])
    }
    return .fact(Located(String(id), at: place))
  }

  private mutating func append(_ prose: String) {
    if !prose.isEmpty { pieces.append(.prose(prose)) }
  }

  private static func find(_ sign: String, in scalars: [UnicodeScalar], from start: Int) -> Int? {
    let wanted = Array(sign.unicodeScalars)
    return scalars.indices.dropFirst(start).first { index in
      index + 1 < scalars.count && scalars[index] == wanted[0] && scalars[index + 1] == wanted[1]
    }
  }

  private static func text(_ scalars: ArraySlice<UnicodeScalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

extension Placeholder {
  private static let form = [
    "a placeholder is written question.probability or question.p50, then perhaps "
      + "'of channels', '@ 2022-12' and 'in scenario' or 'in scenario (reading)'; a fact is written fact(channels-dau-2021)"
  ]

  /// Parses `question.statistic [of expression] [@ period] [in scenario [(reading)]]`.
  init(parsing text: String) throws(TextProblem) {
    let length = text.unicodeScalars.count
    let malformed = TextProblem(
      .invalidExpression, "this placeholder cannot be read", length: length, notes: Self.form)
    var rest = Substring(text.split { $0.isWhitespace }.joined(separator: " "))
    let scenario = Self.split(&rest, at: " in ")
    let at = Self.split(&rest, at: "@")
    let of = Self.split(&rest, at: " of ")
    let pieces = Self.trimmed(rest).split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count == 2, !pieces[0].isEmpty else { throw malformed }
    guard ![scenario, at, of].contains("") else { throw malformed }
    guard let statistic = Statistic(parsing: String(pieces[1])) else {
      let near = Suggestion.notes(for: String(pieces[1]), among: ["probability"] + Statistic.names)
      throw TextProblem(
        .unknownChoice, "unknown statistic '\(pieces[1])'", length: length,
        notes: near.isEmpty ? Self.form : near)
    }
    self.init(
      question: String(pieces[0]), statistic: statistic, of: of, at: at, scenario: scenario)
  }

  /// Cuts off what follows the last `mark`.
  private static func split(_ text: inout Substring, at mark: String) -> String? {
    let letters = Array(text)
    let wanted = Array(mark)
    let start = letters.indices.last { letters[$0...].starts(with: wanted) }
    guard let start else { return nil }
    text = Substring(String(letters[..<start]))
    return String(trimmed(Substring(String(letters[(start + wanted.count)...]))))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension Placeholder.Statistic {
  /// The statistics that are told by a word.
  static let names = ["value", "solution"]

  /// Parses `probability` or `p50`; `p2.5` is not written, because a point ends the question.
  init?(parsing text: String) {
    if text == "probability" {
      self = .probability
      return
    }
    if Self.names.contains(text) {
      self = .named(text)
      return
    }
    guard text.first == "p", let percent = Int(text.dropFirst()), (1...99).contains(percent) else {
      return nil
    }
    self = .quantile(Double(percent) / 100)
  }
}
