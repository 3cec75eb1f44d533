public import OgiveText

extension MistakeReport {
  /// A log in SARIF 2.1.0, as code scanners write: every mistake with the page of its code.
  ///
  /// OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", 2020.
  public var sarif: JSONValue {
    let codes = Set(diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    let driver: JSONValue = [
      "name": "ogive", "version": .string(OgiveVersion.text),
      "rules": .array(codes.map(Self.rule)),
    ]
    return [
      "$schema": .string(
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      ),
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
          "results": .array(diagnostics.map(Self.result)),
        ]
      ],
    ]
  }

  private static func rule(_ code: DiagnosticCode) -> JSONValue {
    let page = code.page
    return [
      "id": .string(code.rawValue), "shortDescription": ["text": .string(page.title)],
      "help": ["text": .string(page.explanation)],
    ]
  }

  private static func result(_ diagnostic: Diagnostic) -> JSONValue {
    let text = ([diagnostic.message] + diagnostic.notes).joined(separator: "\n")
    let members: [JSONValue.Member] = [
      .init("ruleId", .string(diagnostic.code.rawValue)),
      .init("level", .string(diagnostic.severity.rawValue)),
      .init("message", ["text": .string(text)]),
    ]
    let places = diagnostic.location.map { place -> [JSONValue.Member] in
      [.init("locations", [["physicalLocation": physical(place)]])]
    }
    return .object(members + (places ?? []))
  }

  private static func physical(_ place: SourceLocation) -> JSONValue {
    [
      "artifactLocation": ["uri": .string(uri(place.file))],
      "region": [
        "startLine": .integer(place.line), "startColumn": .integer(place.column),
        "endColumn": .integer(place.column + place.length),
      ],
    ]
  }

  /// The path as a relative reference, RFC 3986: what is no letter, digit or plain mark is escaped.
  private static func uri(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    return path.utf8.reduce(into: "") { text, byte in
      guard !plain.contains(byte) else { return text.unicodeScalars.append(Unicode.Scalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      text += "%" + (digits.count < 2 ? "0" : "") + digits
    }
  }
}
