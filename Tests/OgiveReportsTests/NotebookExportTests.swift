import Foundation
import OgiveScenarios
import OgiveTestSupport
import Testing

@testable import OgiveReports

@Suite("The notebook for Jupyter")
struct NotebookExportTests {
  private func cells(_ result: RunResult) throws -> [[String: Any]] {
    let text = NotebookExport(result).text
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(value?["cells"] as? [[String: Any]])
  }

  private func source(_ cell: [String: Any]) -> String {
    (cell["source"] as? [String] ?? []).joined()
  }

  @Test("a run with a chart of every kind is written as it was last opened in Jupyter")
  func golden() throws {
    var result = PictureSample.result()
    result.cells = [.text(Translated(forAll: [.words("## Prose\n\nwith a figure")]))] + result.cells
    try Golden.expect(
      NotebookExport(result).text, matches: "Tests/OgiveReportsTests/Golden/charts.ipynb")
  }

  @Test("cells have names of their own, and every member stands in alphabetical order")
  func structure() throws {
    let found = try cells(PictureSample.result())
    let ids = found.compactMap { $0["id"] as? String }
    #expect(ids.count == found.count)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-zA-Z0-9_-]{1,64}/) != nil })
    let keys = NotebookExport(PictureSample.result()).text.split(separator: "\n")
      .filter { $0.hasPrefix("   \"") }.compactMap { $0.split(separator: "\"").dropFirst().first }
    let order = ["cell_type", "execution_count", "id", "metadata", "outputs", "source"]
    var last = -1
    for key in keys {
      guard let place = order.firstIndex(of: String(key)) else { continue }
      #expect(place > last || place == 0)
      last = place
    }
  }

  @Test("a table is the output of code that reads its rows; one without a file is prose")
  func tables() throws {
    var table = Sample.table
    table.origin = RowSelection("answers.csv", [("question", "a\"b\\c")])
    var result = Sample.result
    result.cells = [.table(table), .table(Sample.table)]
    let found = try cells(result)
    let code = try #require(found.first { source($0).hasPrefix("table(rows(") })
    #expect(source(code) == #"table(rows("answers.csv", question="a\"b\\c"))"#)
    let output = try #require((code["outputs"] as? [[String: Any]])?.first)
    let data = try #require(output["data"] as? [String: [String]])
    #expect(Set(data.keys) == ["text/html", "text/plain"])
    #expect(data["text/html"]?.joined().contains("<script>") == false)
    #expect(found.filter { source($0).contains("**Daily users**") }.count == 1)
  }

  @Test("a chart is the output of code that reads its numbers and shows its file")
  func charts() throws {
    let found = try cells(PictureSample.result()).filter { source($0).contains("\nchart(") }
    #expect(found.count == RunCharts(PictureSample.result()).all.count)
    for cell in found {
      #expect(source(cell).hasPrefix("numbers = rows(\""))
      let output = try #require((cell["outputs"] as? [[String: Any]])?.first)
      let data = try #require(output["data"] as? [String: [String]])
      #expect(data["image/svg+xml"]?.first?.hasPrefix("<svg ") == true)
    }
  }

  @Test("nothing from outside ends a string of the code", arguments: HostileSample.strings)
  func hostile(text: String) throws {
    for cell in try cells(HostileSample.result(text)) where cell["cell_type"] as? String == "code" {
      let lines = source(cell).split(separator: "\n")
      guard lines.first?.hasPrefix("import") == false else { continue }
      for line in lines {
        let bare = line.replacing(/"(?:[^"\\\n]|\\.)*"/, with: "")
        #expect(bare.wholeMatch(of: /(numbers = )?(table|chart|rows)\(.*\)/) != nil)
        #expect(!bare.contains("\""))
      }
    }
  }
}
