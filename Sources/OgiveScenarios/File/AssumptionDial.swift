import OgiveEvidence
public import OgiveText

/// A figure of an assumption, as a person may turn it: a value of the file at its place, with how far it
/// can sensibly be moved.
public struct AssumptionDial: Sendable, Hashable {
  /// The assumption's name and the figure's key: `minutes.p10`.
  public let id: String
  /// The figure as written, without quotes: `20 min/person/day`.
  public let written: String
  /// The number that it begins with.
  public let number: Double
  /// What stands after the number: ` min/person/day`, `亿`, ` %`.
  public let unit: String
  /// Between which numbers it may be turned.
  public let range: ClosedRange<Double>
  /// Where it is written.
  public let location: SourceLocation

  /// The figure with another number.
  func written(_ number: Double) -> String {
    DecimalText.shortest(min(max(number, range.lowerBound), range.upperBound), significantDigits: 4)
      + unit
  }
}

extension ScenarioDraft {
  /// The figures of the assumptions in the order of the file.
  public func dials(in text: String) -> [AssumptionDial] {
    let lines = PlacedText(text)
    return assumptionEntries.flatMap { entry in
      entry.distribution.kind.figureKeys.flatMap { key -> [AssumptionDial] in
        let figures = entry.distribution.figures[key] ?? []
        return figures.enumerated().compactMap { index, figure in
          let id = "\(entry.name.value).\(key)" + (figures.count > 1 ? ".\(index + 1)" : "")
          return AssumptionDial(id, at: figure.location, in: lines, of: entry.distribution)
        }
      }
    }
  }
}

extension DistributionKind {
  /// The keys of the figures that say where it lies, in the order of their values.
  fileprivate var figureKeys: [String] {
    self == .constant ? ["value"] : keys.map(\.name).filter { !Self.pureKeys.contains($0) }
  }
}

extension AssumptionDial {
  /// The figure at a place; nil where no number stands there.
  fileprivate init?(
    _ id: String, at location: SourceLocation, in text: PlacedText,
    of distribution: WrittenDistribution
  ) {
    guard let raw = text.text(at: location) else { return nil }
    let isQuoted = raw.hasPrefix("\"") || raw.hasPrefix("'")
    let inner = isQuoted ? String(raw.dropFirst().dropLast()) : raw
    guard let match = inner.prefixMatch(of: /[-+]?[0-9]+(\.[0-9]+)?/),
      let number = Double(match.output.0), number.isFinite
    else { return nil }
    self.id = id
    self.location = location
    self.number = number
    written = inner
    unit = String(inner[match.range.upperBound...])
    range = Self.range(
      around: number, isShare: unit.contains("%"), isBeta: distribution.kind == .beta)
  }

  /// From a quarter of a number to four times as much; a share of a whole stays below it.
  private static func range(
    around number: Double, isShare: Bool, isBeta: Bool
  ) -> ClosedRange<Double> {
    let size = number == 0 ? 1 : number.magnitude
    let reach = number > 0 ? size / 4...size * 4 : number - 3 * size...number + 3 * size
    guard isBeta else { return reach }
    let whole = isShare ? 100.0 : 1
    return 0.001 * whole...max(0.999 * whole, number)
  }
}
