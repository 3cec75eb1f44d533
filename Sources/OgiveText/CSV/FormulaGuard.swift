/// Keeps spreadsheets from running a text as a formula, reversibly.
public enum FormulaGuard {
  /// The characters that make a spreadsheet take a cell for a formula.
  private static let triggers: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r"]

  /// The text with an apostrophe before it when a spreadsheet would run it, or when it begins
  /// with apostrophes that ``unguarded(_:)`` would take for such; else as it is.
  public static func guarded(_ text: String) -> String {
    isTriggered(text) ? "'" + text : text
  }

  /// The text that ``guarded(_:)`` was given.
  public static func unguarded(_ text: String) -> String {
    text.unicodeScalars.first == "'" && isTriggered(text)
      ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Whether a trigger comes first, perhaps after apostrophes.
  static func isTriggered(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != "'" }.map(triggers.contains) ?? false
  }
}
