public import OgiveText

/// A text whose parts are found by line and column, as ``SourceLocation`` counts them.
public struct PlacedText: Sendable {
  private var lines: [[UnicodeScalar]]

  /// The text, whose lines end with line feeds.
  public init(_ text: String) {
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Array($0) }
  }

  /// The whole text.
  public var text: String {
    var scalars = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { scalars.append("\n") }
      scalars.append(contentsOf: line)
    }
    return String(scalars)
  }

  /// What stands at a place; nil where the text has no such place.
  public func text(at location: SourceLocation) -> String? {
    columns(of: location).map { range in
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: lines[location.line - 1][range])
      return String(scalars)
    }
  }

  /// Replaces figures by what they are to be, each at its place and in its quotes. A figure that is not
  /// there as it was written is left alone.
  ///
  /// - Parameter changes: Figures of this text and the numbers that they are to begin with.
  public func turned(_ changes: [(dial: AssumptionDial, number: Double)]) -> PlacedText {
    var result = self
    // From the end of each line, so that earlier columns stay where they are.
    for (dial, number) in changes.sorted(by: { $0.dial.location > $1.dial.location }) {
      guard let range = columns(of: dial.location), let raw = text(at: dial.location),
        raw.contains(dial.written)
      else { continue }
      let new = raw.replacing(dial.written, with: dial.written(number))
      result.lines[dial.location.line - 1].replaceSubrange(range, with: Array(new.unicodeScalars))
    }
    return result
  }

  private func columns(of location: SourceLocation) -> Range<Int>? {
    guard lines.indices.contains(location.line - 1) else { return nil }
    let start = location.column - 1
    let end = start + location.length
    return start >= 0 && end <= lines[location.line - 1].count ? start..<end : nil
  }
}
