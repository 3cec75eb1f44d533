public import OgiveScenarios
public import OgiveText

extension TableContent {
  /// One object a row, its keys the column titles.
  public var json: JSONValue {
    .array(
      rows.map { row in
        .object(zip(columns, row).map { JSONValue.Member($0.name, $1.json) })
      })
  }
}

extension TableContent.Cell {
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text), .unit(let text): .string(text)
    case .words(let words): .string(words.plain)
    case .label(let label): .string(label.name)
    case .number(nil, _): .null
    case .number(let value?, _), .probability(let value): .number(value)
    case .distribution: .string(text(style: NumberStyle(.english)))
    }
  }
}
