public import OgiveText

/// What every command prints with `--json`: one envelope around its result.
public struct JSONEnvelope: Sendable {
  private let command: String
  private let result: JSONValue
  private let diagnostics: [Diagnostic]

  /// The envelope of what `command` found.
  public init(command: String, result: JSONValue, diagnostics: [Diagnostic] = []) {
    self.command = command
    self.result = result
    self.diagnostics = diagnostics
  }

  /// The document.
  public var json: JSONValue {
    [
      "ogive": [
        "schema": 1,
        "version": .string(OgiveVersion.text),
      ],
      "command": .string(command),
      "result": result,
      "diagnostics": .array(diagnostics.map(\.json)),
    ]
  }
}
