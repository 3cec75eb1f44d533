/// What is wrong with a short text such as a date or a unit, before anyone knows which file it
/// stands in: parsers of single values throw it, and the reader of the file adds the place.
public struct TextProblem: Error, Sendable, Hashable {
  /// The stable code.
  public var code: DiagnosticCode
  /// What is wrong, in one line, without a full stop.
  public var message: String
  /// Where in the text it begins, in Unicode scalars from 0.
  public var offset: Int
  /// How many scalars it covers, at least 1.
  public var length: Int
  /// What was expected or would mend it.
  public var notes: [String]

  /// A problem that covers `length` scalars from `offset`.
  public init(
    _ code: DiagnosticCode, _ message: String, offset: Int = 0, length: Int = 1,
    notes: [String] = []
  ) {
    self.code = code
    self.message = message
    self.offset = offset
    self.length = max(1, length)
    self.notes = notes
  }

  /// The same problem in a longer text in which this one begins at `distance`.
  public func shifted(by distance: Int) -> TextProblem {
    var moved = self
    moved.offset += distance
    return moved
  }

  /// The problem at its place in a file, where the text begins at `location`.
  public func diagnostic(at location: SourceLocation) -> Diagnostic {
    var place = location
    place.column += offset
    place.length = length
    return Diagnostic(code, message, at: place, notes: notes)
  }
}
