internal import OgiveEvidence

extension ShareChart {
  /// What is drawn, under the title.
  var subtitle: String {
    PlainText.oneLine("mean shares of \(partNames.english), \(scenario.phrase.english)")
  }

  /// What the parts are called.
  var partNames: Phrase { parts.map(\.phrase).joined(.listComma) }

  /// What stands at the line between the known and the projected.
  var originWords: Phrase { .known(by: lastKnownDay.description) }

  /// The chart in words: where each part ends.
  public var alternativeText: String {
    "Shares in scenario \(scenario.phrase.english); by \(lastDay): \(ends.english)"
  }

  /// Where each part ends, in both languages.
  var ends: Phrase {
    Phrase { style in
      parts.indices.map { part in
        let range = lastRanges[part]
        return "\(parts[part].phrase.text(style.language)) \(ending(of: part)) "
          + "(90%: \(style.share(range.lowerBound))–\(style.share(range.upperBound)))"
      }.joined(separator: Phrase.comma.text(style.language))
    }
  }

  /// A part's last mean share.
  func ending(of part: Int) -> String {
    NumberStyle(.english).share(points[points.count - 1].means[part])
  }

  /// The last day that is drawn.
  var lastDay: CalendarDate { CalendarDate(containing: span.upperBound).adding(days: -1) }
}
