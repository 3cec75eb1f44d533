/// One difference between two results.
public struct Difference: Sendable, Hashable {
  /// What differs.
  public enum Kind: String, Sendable {
    case number, text, added, removed
  }

  /// The file.
  public let file: String
  /// The cells that name the row.
  public let row: [String]
  /// The column; empty for a row that one side alone has.
  public let column: String
  public let kind: Kind
  /// The cells as they stand in the files.
  public let before: String
  public let after: String
  /// How many standard errors of both together the numbers are apart; nil where that is not known.
  public let errors: Double?

  /// The change as a part of the number before; nil where one of them is none, or zero.
  public var relative: Double? {
    guard kind == .number, let before = Double(before), let after = Double(after), before != 0
    else {
      return nil
    }
    return after / before - 1
  }

  /// How much it catches the eye: rows that come and go first, then by size.
  var weight: Double {
    kind == .number ? relative?.magnitude ?? 1 : .infinity
  }

  /// The row's name in one line.
  public var name: String { row.filter { !$0.isEmpty }.joined(separator: " · ") }
}
