internal import OgiveScenarios
internal import OgiveText

/// The parts that charts as Vega-Lite specifications have in common
/// (https://vega.github.io/vega-lite/docs/spec.html).
///
/// The numbers stand in the specification itself, as CSV, so that it can be restyled anywhere.
enum VegaLite {
  /// A specification with titles, whose layers show a table unless they have their own.
  static func chart(
    title: String, subtitle: String, height: Int = 360, of table: TableContent,
    layers: [JSONValue]
  ) -> JSONValue {
    [
      "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
      "title": ["text": .string(title), "subtitle": .string(subtitle), "anchor": "start"],
      "width": 640, "height": .integer(height),
      "data": data(table),
      "layer": .array(layers),
    ]
  }

  /// A layer: how it is drawn, what columns are shown as, and its table where it has its own.
  static func layer(
    mark: JSONValue, of table: TableContent? = nil, encoding: [JSONValue.Member]
  ) -> JSONValue {
    let own = table.map { [JSONValue.Member("data", data($0))] } ?? []
    return .object(
      own + [JSONValue.Member("mark", mark), JSONValue.Member("encoding", .object(encoding))])
  }

  /// A table as the CSV that it is written in elsewhere, with its dates and numbers told.
  private static func data(_ table: TableContent) -> JSONValue {
    let types = table.columns.indices.compactMap { column -> JSONValue.Member? in
      let name = table.columns[column].name
      if name == "date" { return JSONValue.Member(name, "date") }
      let isText = table.rows.contains { if case .text = $0[column] { true } else { false } }
      return isText ? nil : JSONValue.Member(name, "number")
    }
    return [
      "values": .string(CSVFormat().text(of: table)),
      "format": ["type": "csv", "parse": .object(types)],
    ]
  }

  /// What a column is shown as.
  static func channel(
    _ name: String, _ column: String, _ type: String? = nil, title: String? = nil
  ) -> JSONValue.Member {
    var members = [JSONValue.Member("field", .string(column))]
    if let type { members.append(JSONValue.Member("type", .string(type))) }
    if let title { members.append(JSONValue.Member("title", .string(title))) }
    return JSONValue.Member(name, .object(members))
  }
}
