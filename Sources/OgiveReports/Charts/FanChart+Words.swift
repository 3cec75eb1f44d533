internal import OgiveEvidence

extension FanChart {
  /// What is drawn, under the title.
  var subtitle: String {
    PlainText.oneLine("\(measure.spoken), \(scenario.english): median, 50% and 90% bands")
  }

  /// What stands at the line between the known and the projected.
  var originWords: Phrase { .known(by: lastKnownDay.description) }

  /// The chart in words, for those who cannot see it: where each series ends.
  public var alternativeText: String {
    "Fan chart of \(measure.spoken), scenario \(scenario.english), \(originWords.english); "
      + "by \(lastDay) the medians are \(ends.english)"
  }

  /// The same in few words and both languages, for a page.
  var ends: Phrase {
    Phrase { style in
      let ends = series.compactMap { series -> String? in
        guard let last = series.points.last else { return nil }
        return "\(series.name.text(style.language)) \(style.text(last.median)) "
          + "(90%: \(style.range(last.values[0], last.values[4], unit: "1")))"
      }
      return ends.joined(separator: Phrase.comma.text(style.language))
    }
  }

  /// The last day that is drawn.
  var lastDay: CalendarDate { CalendarDate(containing: span.upperBound).adding(days: -1) }

  /// What the marks mean, for those that are there.
  var keyItems: [KeyItem] {
    let facts = series.flatMap { visibleFacts(of: $0) }
    return KeyItem.allCases.filter { item in
      item == .cut ? !cuts.isEmpty : facts.contains(where: item.explains)
    }
  }

  /// Whether any published figure is drawn.
  var hasMarks: Bool { series.contains { !visibleFacts(of: $0).isEmpty } }
}
