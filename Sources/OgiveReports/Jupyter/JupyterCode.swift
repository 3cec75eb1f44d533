internal import OgiveScenarios
internal import OgiveText

/// The Python of a notebook: it reads the files beside it with the standard library alone.
enum JupyterCode {
  /// What the other cells call.
  static let functions = """
    import csv
    from html import escape
    from pathlib import Path

    from IPython.display import HTML, display


    def rows(file, **wanted):
        \"\"\"The rows of a CSV file beside this notebook in which columns hold certain texts.\"\"\"
        with Path(file).open(encoding="utf-8", newline="") as lines:
            return [
                row
                for row in csv.DictReader(lines)
                if all(row[column] == text for column, text in wanted.items())
            ]


    def table(found):
        \"\"\"Rows as a table.\"\"\"
        columns = list(found[0]) if found else []
        head = "".join(f"<th>{escape(column)}</th>" for column in columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(row[column])}</td>" for column in columns) + "</tr>"
            for row in found
        )
        display(HTML(f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"))


    def chart(file):
        \"\"\"A chart of the folder; its twin in Vega-Lite has the same name and ends with .vl.json.\"\"\"
        drawing = Path(file).read_text(encoding="utf-8")
        display({"image/svg+xml": drawing, "text/plain": file}, raw=True)

    """

  /// Shows a table's rows.
  static func table(_ rows: RowSelection) -> String { "table(\(call(rows)))" }

  /// Reads a chart's numbers and shows the chart.
  static func chart(_ file: String, _ rows: RowSelection) -> String {
    "numbers = \(call(rows))\nchart(\(quoted(file)))"
  }

  private static func call(_ rows: RowSelection) -> String {
    let conditions = rows.conditions.map { "\($0.column)=\(quoted($0.text))" }
    return "rows(\(([quoted(rows.file)] + conditions).joined(separator: ", ")))"
  }

  /// A text as Python writes it, which takes the escapes of JSON.
  private static func quoted(_ text: String) -> String {
    JSONValue.string(text).text.trimmingTrailingLines()
  }
}
