internal import OgiveEvidence
internal import OgiveScenarios

/// Links from the numbers of a page to the facts behind them.
struct FactLinks {
  /// The series that facts are about, in the order of the evidence.
  let series: [String]
  private let foundations: [String: [String]]
  private let sources: [String]

  init(_ result: RunResult) {
    var names: [String] = []
    for row in result.evidence where !names.contains(row.series) { names.append(row.series) }
    series = names
    foundations = result.foundations
    sources = result.sources.map(\.id)
  }

  /// A number that leads to the facts of the series on which its figure rests; as it is where there are
  /// none.
  func link(_ number: HTML, from figure: String) -> HTML {
    let places = (foundations[figure] ?? []).compactMap { series.firstIndex(of: $0) }
    guard let first = places.first else { return number }
    return .element(
      "a",
      [
        "class": "figure", "href": "#\(Self.id(first))",
        "data-facts": places.map(String.init).joined(separator: " "),
      ], number)
  }

  /// A fact's figure that leads to where it was read; as it is where that is not told.
  func link(_ figure: HTML, toSourceOf fact: Fact) -> HTML {
    sources.firstIndex(of: fact.source).map {
      .element("a", ["href": "#\(Self.sourceID($0))", "title": fact.id], figure)
    } ?? figure
  }

  /// The id of the source at a place.
  static func sourceID(_ place: Int) -> String { "source-\(place)" }

  /// The id of the facts of the series at a place.
  static func id(_ place: Int) -> String { "facts-\(place)" }
}
