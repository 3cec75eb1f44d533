internal import OgiveEvidence

extension CrossingChart {
  /// What is drawn, under the title.
  var subtitle: String {
    PlainText.oneLine(questionTitle?.english ?? "probability of " + condition)
  }

  /// What stands at the end of what was known.
  var originWords: Phrase { .known(by: lastKnownDay.description) }

  /// The chart in words: where each scenario ends.
  public var alternativeText: String {
    let name = questionTitle.map { $0.english + ". " } ?? ""
    return "\(name)Probability that \(condition) has come about by \(lastDay): \(ends.english)"
  }

  /// Where each scenario ends, in both languages.
  var ends: Phrase {
    lines.compactMap { line in
      line.points.last.map { point in
        Phrase { "\(line.names.text($0.language)) \($0.percent(point.probability))" }
      }
    }.joined(lines.contains { $0.scenarios.count > 1 } ? .semicolon : .comma)
  }

  /// The last day that is asked about.
  var lastDay: CalendarDate { CalendarDate(containing: span.upperBound).adding(days: -1) }
}
