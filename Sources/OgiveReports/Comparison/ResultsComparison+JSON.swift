internal import OgiveScenarios
public import OgiveText

extension ResultsComparison {
  /// Everything that differs.
  public var json: JSONValue {
    [
      "before": .string(before), "after": .string(after), "same": .bool(isSame),
      "causes": .array(causes.map { .string($0) }),
      "attribution": attribution?.json ?? .null,
      "unapportioned": unapportioned.map { .string($0) } ?? .null,
      "differences": .array(differences.map(\.json)),
      "other_files": .array(otherFiles.map { .string($0) }),
    ]
  }

  /// A JUnit report with a test case for each table, which fails where something differs.
  public var junit: String {
    let cases = tables.map { table -> String in
      let name = SVGText.escaped(table.table.file)
      guard !table.differences.isEmpty else {
        return "  <testcase classname=\"ogive.compare\" name=\"\(name)\"/>\n"
      }
      let lines = table.differences.prefix(50).map { difference in
        "\(difference.name) \(difference.column): \(difference.before) → \(difference.after)"
      }
      return """
          <testcase classname="ogive.compare" name="\(name)">
            <failure message="\(table.differences.count) differences">\
        \(SVGText.escaped(lines.joined(separator: "\n")))</failure>
          </testcase>

        """
    }
    let failures = tables.count { !$0.differences.isEmpty }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite name="\(SVGText.escaped("\(before) → \(after)"))" \
      tests="\(tables.count)" failures="\(failures)">
      \(cases.joined())</testsuite>

      """
  }
}

extension Difference {
  fileprivate var json: JSONValue {
    [
      "file": .string(file), "row": .array(row.map { .string($0) }), "column": .string(column),
      "kind": .string(kind.rawValue), "before": .string(before), "after": .string(after),
      "relative": relative.map { .number($0) } ?? .null,
      "errors": errors.map { .number($0) } ?? .null,
    ]
  }
}
