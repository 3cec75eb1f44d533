internal import OgiveText

/// What people write into the value that belongs into another column, or in another way.
enum MisplacedSign {
  private static let relations: [(sign: String, relation: String)] = [
    (">=", ">"), ("<=", "<"), (">", ">"), ("≥", ">"), ("<", "<"), ("≤", "<"), ("~", "~"),
    ("≈", "~"),
    ("大约", "~"), ("约", "~"), ("超过", ">"), ("超", ">"), ("逾", ">"), ("about ", "~"),
    ("over ", ">"), ("more than ", ">"), ("under ", "<"), ("less than ", "<"),
  ]
  private static let currencies: [(sign: String, unit: String)] = [
    ("US$", "USD"), ("HK$", "HKD"), ("$", "USD"), ("¥", "CNY"), ("￥", "CNY"), ("€", "EUR"),
  ]
  private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "~", "至", "到"]

  /// Where such a figure goes; nil where it is wrong in another way.
  static func note(on text: String) -> String? {
    let plain = ScalarCursor(text).rest
    if let (sign, relation) = relations.first(where: { plain.lowercased().hasPrefix($0.sign) }),
      let figure = figure(plain, after: sign)
    {
      return
        "how a figure is asserted goes into the column relation: '\(relation)', with the value "
        + "'\(figure)'"
    }
    if let (sign, unit) = currencies.first(where: { text.hasPrefix($0.sign) }),
      let figure = figure(text, after: sign)
    {
      return "the currency goes into the column unit: '\(unit)', with the value '\(figure)'"
    }
    return interval(plain).map { "an interval is written '\($0)' and has the relation '..'" }
  }

  /// What follows a sign, where it is a figure by itself.
  private static func figure(_ text: String, after sign: String) -> String? {
    let rest = ScalarCursor(
      String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(sign.unicodeScalars.count))))
    let figure = String(String.UnicodeScalarView(rest.scalars.drop { $0 == " " }))
    return isFigure(figure) ? figure : nil
  }

  /// `24M-26M` as it should be written.
  private static func interval(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    // A dash at the beginning is a sign.
    guard let dash = scalars.indices.dropFirst().first(where: { dashes.contains(scalars[$0]) })
    else { return nil }
    let ends = [scalars[..<dash], scalars[(dash + 1)...]].map { part in
      String(String.UnicodeScalarView(part.filter { $0 != " " }))
    }
    return ends.allSatisfy(isFigure) ? ends.joined(separator: "..") : nil
  }

  private static func isFigure(_ text: String) -> Bool {
    (try? WrittenNumber(parsing: text)) != nil
  }
}
