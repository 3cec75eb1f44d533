internal import OgiveScenarios

extension Naming {
  /// What a figure of several series is called: as they all are where each has a title, else as the facts
  /// call it.
  func measure(of headings: [SeriesHeading]) -> ChartMeasure {
    let labels = headings.map { quantity($0.name) }
    let target = headings.first?.target ?? ""
    let isTitled = labels.allSatisfy(\.isTitled)
    return ChartMeasure(
      name: isTitled ? labels.map(\.phrase).joined(.listComma) : Phrase(target, target),
      unit: headings.first?.unit ?? "1")
  }
}
