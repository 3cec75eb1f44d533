import Foundation
import OgiveScenarios
import OgiveText
import Testing

@testable import OgiveReports

@Suite("Charts as Vega-Lite")
struct VegaLiteTests {
  /// A specification as a JSON reader has it.
  private func reading(_ chart: RunChart) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(chart.vegaLite.text.utf8))
    return try #require(value as? [String: Any])
  }

  /// The names of a data's columns.
  private func columns(_ part: [String: Any]) -> [String] {
    let data = part["data"] as? [String: Any]
    let text = data?["values"] as? String ?? ""
    return text.prefix { $0 != "\n" && $0 != "\r\n" }.split(separator: ",").map(String.init)
  }

  private static let samples: [RunResult] = [
    ChartSample.result, Sample.result, HostileSample.result("\"},{"),
    HostileSample.result("a.b[0]"),
  ]

  @Test("every layer shows columns that its data have", arguments: samples.indices)
  func fields(index: Int) throws {
    for chart in RunCharts(Self.samples[index]).all {
      let whole = try reading(chart)
      let layers = try #require(whole["layer"] as? [[String: Any]])
      #expect(!layers.isEmpty)
      for layer in layers {
        let own = columns(layer)
        let known = own.isEmpty ? columns(whole) : own
        let encoding = try #require(layer["encoding"] as? [String: [String: Any]])
        let fields = encoding.values.compactMap { $0["field"] as? String }
        #expect(!fields.isEmpty)
        #expect(Set(fields).isSubset(of: known))
      }
    }
  }

  @Test("the results folder holds the twin of every chart, once")
  func files() async {
    let names = await ResultFile.all(of: ChartSample.result).map(\.name)
    let drawn = names.filter { $0.hasSuffix(".svg") }.map { $0.dropLast(4) }
    let twins = names.filter { $0.hasSuffix(".vl.json") }.map { $0.dropLast(8) }
    #expect(!drawn.isEmpty)
    #expect(drawn == twins)
    #expect(names == names.sorted())
  }
}
